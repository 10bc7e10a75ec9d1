// The way into a store from the command line: which store, whose name in its log, and the secret.
//
// A passphrase or recovery key comes from the terminal without echo, or from a file descriptor that another program
// opened: never from an argument or the environment, which other programs can read.
#pragma once
#include <memory>
#include <string>

#include "host/store/sqlite_store.h"

namespace plumb {

struct StoreAccess {
    std::string path;       // of the store
    std::string keyFile;    // empty: path + ".key" if it is there, else a passphrase is asked for
    int passphraseFd = -1;  // its first line
    bool recovery = false;  // the recovery key instead
    std::string actor;      // empty: the login name
    bool readOnly = false;
};

// How to open, with the secret asked for; from then on no core dump holds this process's memory. Problem: no terminal
// to ask at, nothing was typed.
Result<Opening> openingOf(const StoreAccess &access);

// A new way in: a passphrase, typed twice unless it comes from `fd`; or, when `keyFile` is not empty, that file.
Result<Unlock> freshUnlock(const std::string &keyFile, int fd);

// Opens the store; what a person should know after opening is told on standard error.
Result<std::unique_ptr<Store>> openFor(const StoreAccess &access);

}  // namespace plumb
