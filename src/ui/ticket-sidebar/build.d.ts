// The name of this build, which webpack.config.js puts in: a hash over everything that goes into it.
declare const __BUILD__: string;
