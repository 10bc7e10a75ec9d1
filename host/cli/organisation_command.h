// The report about many assessments, without names.
#pragma once
#include <string>

#include "host/cli/house_command.h"

namespace plumb {

struct StoreAccess;

struct OrganisationOptions {
    std::string file, out, paper = "a4", today;
    HouseOptions house;
    const StoreAccess *store = nullptr;  // instead of `file`
};
// Lines that cannot be read are told with their number, the first hundred of them, and counted; the status is then
// kBadInput, and the report holds the rest.
int organisationCommand(const OrganisationOptions &options);

}  // namespace plumb
