#ifndef ANNALS_FAULTS_H
#define ANNALS_FAULTS_H

#include <stdint.h>

// A file system for SQLite that fails on purpose. It stands in front of the default one and lets every call through but
// for files whose path contains "faulty".

// What happens at the call that is chosen.
enum annals_fault {
    annals_fault_none = 0,
    // The write, sync or truncation fails; nothing is changed.
    annals_fault_error = 1,
    // The write is cut in half and fails.
    annals_fault_short = 2,
    // The disk is full: this write and all after it fail.
    annals_fault_full = 3,
    // The power goes: this call and all after it fail, and of what was written since the last sync of each file a part,
    // chosen by the seed, is undone.
    annals_fault_power = 4,
};

// Installs the file system; 0 where that succeeded.
int annals_faults_install(void);

// Chooses the call, counted from 1 over writes, syncs and truncations from now on.
void annals_faults_arm(enum annals_fault fault, uint64_t call, uint64_t seed);

// Lets everything through again; how many calls there were since it was armed.
uint64_t annals_faults_disarm(void);

#endif
