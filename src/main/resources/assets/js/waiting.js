// What waits on this tablet until it can be sent: sealed, for eight hours at most. Beside it lie the public keys to seal
// with. Nothing else of a talk ever comes here.

const NAME = "waiting";

/**
 * @typedef {object} Item
 * @property {string} id
 * @property {number} at when it was sealed
 * @property {number} until when it is deleted
 * @property {string} sealed
 */

/** @returns {Promise<IDBDatabase>} */
const opened = () => new Promise((resolve, reject) => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("items", { keyPath: "id" });
    request.result.createObjectStore("keys", { keyPath: "id" });
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/**
 * @param {"items"|"keys"} store
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} act
 */
async function within(store, mode, act) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** @param {Item} item */
export const put = item => within("items", "readwrite", store => store.put(item));

/** @param {string} id */
export const remove = id => within("items", "readwrite", store => store.delete(id));

/** What waits, oldest first. What has waited too long is deleted. @returns {Promise<Item[]>} */
export async function list() {
  const all = await within("items", "readonly", store => store.getAll());
  const over = all.filter(item => item.until <= Date.now());
  await Promise.all(over.map(item => remove(item.id)));
  return all.filter(item => !over.includes(item)).sort((one, other) => one.at - other.at);
}

/** Whether anything waits; asking makes nothing on a device where nothing ever waited. */
export async function isAnyWaiting() {
  const there = await indexedDB.databases?.().catch(() => []) ?? [];
  return there.some(database => database.name === NAME) && (await list().catch(() => [])).length > 0;
}

/** @param {object} keys */
export const saveKeys = keys => within("keys", "readwrite", store => store.put({ ...keys, id: "keys" }));

/** @returns {Promise<import("./hour-keys.js").Keys|undefined>} */
export const savedKeys = () => within("keys", "readonly", store => store.get("keys"));

/** Deletes everything, where nothing may wait. */
export const forgetAll = () => indexedDB.deleteDatabase(NAME);
