// What frames get in the place of Zendesk's SDK: the npm copy (same wire messages), behind the simulated clock.
// The clock comes first, so that the SDK and the app see no other.
import './start-clock';
import ZAFClient from 'zendesk_app_framework_sdk/lib/index.js';

export default ZAFClient;
