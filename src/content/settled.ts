import type { Fillable } from './fill.ts';

/** Fields at which a person has closed the offer, or that were filled: they are left in peace. */
let fields = new WeakSet<Fillable>();

export const settled = {
  has: (field: Fillable) => fields.has(field),
  add: (field: Fillable) => void fields.add(field),
  delete: (field: Fillable) => void fields.delete(field),
  /** Offers were switched on again: every field may get one. */
  forget() {
    fields = new WeakSet();
  },
};
