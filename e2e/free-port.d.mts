/** A port of the first loopback address that nobody listens on just now. */
export declare function freePort(): Promise<number>;
