// Starts the workspace page, or the gallery where the address asks for it.
import { createRoot } from 'react-dom/client';
import { GalleryPage } from './gallery/GalleryPage';
import { Root } from './screens/Root';

const place = document.getElementById('workspace');
if (!place) throw new Error('host.html has no element #workspace');
createRoot(place).render(window.location.pathname === '/gallery' ? <GalleryPage /> : <Root />);
