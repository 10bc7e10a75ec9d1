#include "host/present/library.h"

#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const std::string kShare = PLUMB_BUNDLE_DIR "/../../../share/plumbline";

Library libraryIn(const TempFolder &folder) {
    auto library = Library::load({folder.path()}, kShare);
    REQUIRE(library);
    return std::move(*library);
}

}  // namespace

TEST_CASE("Forms are listed from what is installed") {
    CHECK(builtLibrary().forms().size() >= 4);
    for (const FormCard &card : builtLibrary().forms()) {
        CHECK_FALSE(card.title.empty());
        CHECK(contains(card.size, " questions in "));
        CHECK(builtLibrary().find(card.id) == card.form);
    }
    CHECK_FALSE(builtLibrary().find("nothing"));
}

TEST_CASE("The window of plugins says what each is, reads and gives") {
    size_t desks = 0;
    for (const PluginEntry &entry : builtLibrary().entries()) {
        CHECK(entry.used);
        CHECK(entry.refused.empty());
        if (entry.name != "Desk and screen work") continue;
        ++desks;
        REQUIRE_FALSE(entry.methods.empty());
        CHECK(entry.methods.front().method.starts_with("ROSA"));
        CHECK(entry.methods.front().label == "Cross-checked");
        CHECK(contains(entry.methods.front().edition, "2012"));
        CHECK(entry.reads.size() > 40);
    }
    CHECK(desks == 1);
}

TEST_CASE("A bundle that is refused is told with its reason, and the others work") {
    const TempFolder folder;
    std::filesystem::copy(PLUMB_BUNDLE_DIR "/desk", folder / "desk", std::filesystem::copy_options::recursive);
    std::filesystem::copy(PLUMB_BUNDLE_DIR "/breaks", folder / "breaks", std::filesystem::copy_options::recursive);
    folder.write("breaks/form.json", "{ broken");
    folder.write("other/plugin.json", "[]");
    const Library library = libraryIn(folder);
    CHECK(library.plugins().size() == 1);
    size_t refused = 0;
    for (const PluginEntry &entry : library.entries()) {
        if (entry.used) continue;
        ++refused;
        REQUIRE_FALSE(entry.refused.empty());
        CHECK(contains(entry.refused.front(), entry.name));
    }
    CHECK(refused == 2);
}

TEST_CASE("Of two bundles for one form the second is refused") {
    const TempFolder first, second;
    for (const TempFolder *folder : {&first, &second})
        std::filesystem::copy(PLUMB_BUNDLE_DIR "/desk", *folder / "desk", std::filesystem::copy_options::recursive);
    const auto library = Library::load({first.path(), second.path()}, kShare);
    REQUIRE(library);
    CHECK(library->plugins().size() == 1);
    REQUIRE(library->entries().size() == 2);
    CHECK(contains(library->entries()[1].refused.front(), "an earlier folder has this plugin too"));
}

TEST_CASE("Without plugins there is an empty library, without page words none") {
    const TempFolder folder;
    CHECK(libraryIn(folder).forms().empty());
    CHECK_FALSE(Library::load({}, folder.path()));
}
