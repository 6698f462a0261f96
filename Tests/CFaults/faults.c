#include "faults.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// A write that no sync has followed, with what stood there before.
struct undo {
    sqlite3_file *file;
    sqlite3_int64 offset;
    sqlite3_int64 size_before;
    int count;
    int held;
    unsigned char *before;
    struct undo *older;
};

struct faulty_file {
    sqlite3_file base;
    int is_faulty;
    sqlite3_file *real;
};

static sqlite3_vfs *real_vfs;
static sqlite3_vfs faulty_vfs;
static sqlite3_io_methods faulty_methods;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static enum annals_fault armed;
static uint64_t chosen, calls, random_state;
static int is_down;
static struct undo *newest;

static sqlite3_file *real_file(sqlite3_file *file) {
    return ((struct faulty_file *)file)->real;
}

static uint64_t next_random(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

static void forget(sqlite3_file *file) {
    struct undo **link = &newest;
    while (*link) {
        struct undo *one = *link;
        if (file == NULL || one->file == file) {
            *link = one->older;
            free(one->before);
            free(one);
        } else {
            link = &one->older;
        }
    }
}

static void remember(sqlite3_file *file, int count, sqlite3_int64 offset) {
    struct undo *one = calloc(1, sizeof *one);
    if (!one) return;
    one->file = file;
    one->offset = offset;
    one->count = count;
    one->before = malloc((size_t)count);
    file->pMethods->xFileSize(file, &one->size_before);
    one->held = offset + count <= one->size_before;
    if (one->before && one->held) file->pMethods->xRead(file, one->before, count, offset);
    one->older = newest;
    newest = one;
}

// Takes back a part of what is not synced, the newest first, as a disk does that writes in an order of its own.
static void lose_power(void) {
    for (struct undo *one = newest; one; one = one->older) {
        if (next_random() % 2) continue;
        if (one->held && one->before) {
            one->file->pMethods->xWrite(one->file, one->before, one->count, one->offset);
        } else {
            sqlite3_int64 size = 0;
            one->file->pMethods->xFileSize(one->file, &size);
            if (size <= one->offset + one->count) one->file->pMethods->xTruncate(one->file, one->size_before);
        }
    }
    forget(NULL);
}

// Counts a call; not 0 where it is to fail. Called with the lock held.
static int fails(void) {
    if (armed == annals_fault_none) return 0;
    calls += 1;
    if (is_down) return 1;
    if (calls != chosen) return 0;
    if (armed == annals_fault_power) lose_power();
    if (armed == annals_fault_power || armed == annals_fault_full) is_down = 1;
    return 1;
}

static int failure(int error) {
    return armed == annals_fault_full ? SQLITE_FULL : error;
}

static int faulty_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    sqlite3_file *real = real_file(file);
    if (!((struct faulty_file *)file)->is_faulty) return real->pMethods->xWrite(real, bytes, count, offset);
    pthread_mutex_lock(&lock);
    int result;
    if (fails()) {
        if (armed == annals_fault_short) real->pMethods->xWrite(real, bytes, count / 2, offset);
        result = failure(SQLITE_IOERR_WRITE);
    } else {
        if (armed == annals_fault_power) remember(real, count, offset);
        result = real->pMethods->xWrite(real, bytes, count, offset);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static int faulty_sync(sqlite3_file *file, int flags) {
    sqlite3_file *real = real_file(file);
    if (!((struct faulty_file *)file)->is_faulty) return real->pMethods->xSync(real, flags);
    pthread_mutex_lock(&lock);
    int result = SQLITE_IOERR_FSYNC;
    if (!fails()) {
        forget(real);
        result = real->pMethods->xSync(real, flags);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static int faulty_truncate(sqlite3_file *file, sqlite3_int64 size) {
    sqlite3_file *real = real_file(file);
    if (!((struct faulty_file *)file)->is_faulty) return real->pMethods->xTruncate(real, size);
    pthread_mutex_lock(&lock);
    int result = fails() ? SQLITE_IOERR_TRUNCATE : real->pMethods->xTruncate(real, size);
    pthread_mutex_unlock(&lock);
    return result;
}

static int faulty_close(sqlite3_file *file) {
    sqlite3_file *real = real_file(file);
    pthread_mutex_lock(&lock);
    forget(real);
    pthread_mutex_unlock(&lock);
    int result = real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
    sqlite3_free(real);
    return result;
}

#define PASS(name, parameters, arguments) \
    static int faulty_##name parameters { \
        sqlite3_file *real = real_file(file); \
        return real->pMethods->name arguments; \
    }
PASS(xRead, (sqlite3_file * file, void *bytes, int count, sqlite3_int64 offset), (real, bytes, count, offset))
PASS(xFileSize, (sqlite3_file * file, sqlite3_int64 *size), (real, size))
PASS(xLock, (sqlite3_file * file, int level), (real, level))
PASS(xUnlock, (sqlite3_file * file, int level), (real, level))
PASS(xCheckReservedLock, (sqlite3_file * file, int *result), (real, result))
PASS(xFileControl, (sqlite3_file * file, int operation, void *argument), (real, operation, argument))
PASS(xSectorSize, (sqlite3_file * file), (real))
PASS(xDeviceCharacteristics, (sqlite3_file * file), (real))
PASS(xShmMap, (sqlite3_file * file, int page, int size, int extend, void volatile **map), (real, page, size, extend, map))
PASS(xShmLock, (sqlite3_file * file, int offset, int count, int flags), (real, offset, count, flags))
PASS(xShmUnmap, (sqlite3_file * file, int remove), (real, remove))

static void faulty_barrier(sqlite3_file *file) {
    sqlite3_file *real = real_file(file);
    real->pMethods->xShmBarrier(real);
}

static int faulty_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out) {
    (void)vfs;
    struct faulty_file *faulty = (struct faulty_file *)file;
    faulty->base.pMethods = NULL;
    faulty->is_faulty = path && strstr(path, "faulty") != NULL;
    faulty->real = sqlite3_malloc(real_vfs->szOsFile);
    if (!faulty->real) return SQLITE_NOMEM;
    memset(faulty->real, 0, (size_t)real_vfs->szOsFile);
    int result = real_vfs->xOpen(real_vfs, path, faulty->real, flags, out);
    if (result == SQLITE_OK) {
        faulty->base.pMethods = &faulty_methods;
    } else {
        sqlite3_free(faulty->real);
    }
    return result;
}

int annals_faults_install(void) {
    pthread_mutex_lock(&lock);
    int result = SQLITE_OK;
    if (!real_vfs) {
        real_vfs = sqlite3_vfs_find(NULL);
        faulty_methods = (sqlite3_io_methods){
            .iVersion = 2,
            .xClose = faulty_close,
            .xRead = faulty_xRead,
            .xWrite = faulty_write,
            .xTruncate = faulty_truncate,
            .xSync = faulty_sync,
            .xFileSize = faulty_xFileSize,
            .xLock = faulty_xLock,
            .xUnlock = faulty_xUnlock,
            .xCheckReservedLock = faulty_xCheckReservedLock,
            .xFileControl = faulty_xFileControl,
            .xSectorSize = faulty_xSectorSize,
            .xDeviceCharacteristics = faulty_xDeviceCharacteristics,
            .xShmMap = faulty_xShmMap,
            .xShmLock = faulty_xShmLock,
            .xShmBarrier = faulty_barrier,
            .xShmUnmap = faulty_xShmUnmap,
        };
        faulty_vfs = *real_vfs;
        faulty_vfs.zName = "annals-faults";
        faulty_vfs.szOsFile = sizeof(struct faulty_file);
        faulty_vfs.xOpen = faulty_open;
        faulty_vfs.pNext = NULL;
        result = sqlite3_vfs_register(&faulty_vfs, 1);
    }
    pthread_mutex_unlock(&lock);
    return result;
}

void annals_faults_arm(enum annals_fault fault, uint64_t call, uint64_t seed) {
    pthread_mutex_lock(&lock);
    forget(NULL);
    armed = fault;
    chosen = call;
    random_state = seed | 1;
    calls = 0;
    is_down = 0;
    pthread_mutex_unlock(&lock);
}

uint64_t annals_faults_disarm(void) {
    pthread_mutex_lock(&lock);
    armed = annals_fault_none;
    is_down = 0;
    forget(NULL);
    uint64_t count = calls;
    pthread_mutex_unlock(&lock);
    return count;
}
