// Starts the workspace page.
import { createRoot } from 'react-dom/client';
import { Root } from './screens/Root';

const place = document.getElementById('workspace');
if (!place) throw new Error('host.html has no element #workspace');
createRoot(place).render(<Root />);
