// Node 20 has no Temporal; browsers that run the app do.
import 'temporal-polyfill/global';
