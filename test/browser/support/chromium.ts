// The browser of the end-to-end tests: the system's Chromium, quiet on the network.
export { launchChromium, launchProfile } from '../../../scripts/browser/launch';
