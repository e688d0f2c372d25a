// The npm copy of the SDK has no types. Only what the workbench touches is described.
declare module 'zendesk_app_framework_sdk/lib/index.js' {
  const ZAFClient: { init(callback?: (registered: unknown) => void): object | false };
  export default ZAFClient;
}
