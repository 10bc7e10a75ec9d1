// The keys that follow from a store's own, one for each purpose. A purpose never changes its number.
#pragma once
#include "host/store/seal.h"

namespace plumb {

struct StoreKeys {
    explicit StoreKeys(const Key &store)
        : persons(store.derive(3)),
          lookup(store.derive(4)),
          log(store.derive(5)),
          chain(store.derive(6)),
          head(store.derive(7)),
          rollup(store.derive(8)),
          tombstone(store.derive(9)),
          settings(store.derive(10)),
          beside(store.derive(11)) {}

    Key persons;    // wraps the key of each person
    Key lookup;     // hashes what is looked up: reference, e-mail, department
    Key log;        // seals log entries
    Key chain;      // authenticates the log's chain
    Key head;       // authenticates the head
    Key rollup;     // authenticates counts
    Key tombstone;  // authenticates erasures
    Key settings;   // seals settings
    Key beside;     // seals what is left beside the file for who may write
};

}  // namespace plumb
