// webpack's own name for one build: its hash over everything that went into it.
declare const __webpack_hash__: string;
