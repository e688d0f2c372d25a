// A control request that makes no sense: answered with 400 and the reason, nothing is changed.

export class ControlFault extends Error {}
