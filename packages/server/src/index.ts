/** The Storyreel service. */
export {};
