// The commands of store as a list: each with what it runs, all with the same way into the store.
#pragma once
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "host/cli/store_unlock.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace plumb {

struct StoreCommandList {
    StoreAccess access;
    std::vector<std::pair<CLI::App *, std::function<int()>>> commands;

    // `above` gets a command of this name; with needsStore it has the options that say which store and how to open it.
    CLI::App *add(CLI::App *above, const std::string &name, const std::string &help, std::function<int()> run,
                  bool needsStore = true);
};

// --policy, for what gives an assessment its day of review.
void offerPolicy(CLI::App *app, std::string &policy);

// Which store, and how to open it; gives the first.
CLI::Option *addStoreOptions(CLI::App *app, StoreAccess &access);

// Persons, drafts, reviews, signatures (store_course_command.cpp); actions, copies given away, photos, what is due,
// counts (store_follow_command.cpp). Their options live as long as the list.
void addCourseCommands(StoreCommandList &list, CLI::App *store);
void addFollowCommands(StoreCommandList &list, CLI::App *store);

}  // namespace plumb
