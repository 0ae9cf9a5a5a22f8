/** The Juju generation that charms find here: they choose their features by it (charm-runtime.md §14.2). */
export const charmProfileVersion = '3.6.11';
