#include "host/assess/module.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

TEST_CASE("The desk's library hands over its one constant") {
    const auto module = loadModule(std::string(PLUMB_BUNDLE_DIR) + "/desk/desk.so");
    REQUIRE(module);
    CHECK(std::string((*module)->id) == "desk");
    CHECK((*module)->size >= sizeof(plumb_plugin));
    CHECK((*module)->reserved == 0);
    CHECK(*loadModule(std::string(PLUMB_BUNDLE_DIR) + "/desk/desk.so") == *module);
}

TEST_CASE("What is not a plugin's library is refused with a sentence") {
    const TempFolder folder;
    const auto missing = loadModule(folder / "none.so");
    REQUIRE_FALSE(static_cast<bool>(missing));
    CHECK(contains(missing.problem().what, "the plugin's library cannot be loaded"));
    const auto text = loadModule(folder.write("text.so", "#!/bin/sh\n"));
    REQUIRE_FALSE(static_cast<bool>(text));
    const auto other = loadModule("libm.so.6");  // a library, and no plugin
    REQUIRE_FALSE(static_cast<bool>(other));
    CHECK(contains(other.problem().what, "it has no plumb_plugin_1"));
}
