#include "tests/house/levels.h"

#include "tests/support/catch.h"

using namespace plumb::house;

namespace {

const Sources &house() {
    static const Sources read = readTree(PLUMB_SOURCE_DIR);
    return read;
}

std::string lines(const Breaches &breaches) {
    std::string all;
    for (const std::string &breach : breaches) all += breach + "\n";
    return all;
}

std::string include(const std::string &path, const std::string &name) {
    return lines(badIncludes({{path, "#include \"" + name + "\"\n"}}));
}
std::string library(const std::string &path, const std::string &name) {
    return lines(badIncludes({{path, "#include <" + name + ">\n"}}));
}

std::string text(size_t count) {
    std::string all;
    for (size_t i = 0; i < count; ++i) all += "line\n";
    return all;
}

}  // namespace

TEST_CASE("The whole house was read") {
    CHECK(house().size() > 150);
    size_t headers = 0;
    for (const Source &source : house())
        headers += source.path.starts_with("host/") && source.path.ends_with(".h") && !source.text.empty();
    CHECK(headers > 35);
}

TEST_CASE("Every include goes down the levels") { CHECK(lines(badIncludes(house())) == ""); }

TEST_CASE("No header includes itself in the end") { CHECK(lines(includeCircles(house())) == ""); }

TEST_CASE("Every room says in a few lines what it is for") { CHECK(lines(badReadmes(house())) == ""); }

TEST_CASE("Every file fits in a head") { CHECK(lines(longFiles(house())) == ""); }

TEST_CASE("An include that goes up is caught") {
    CHECK(include("host/base/text.cpp", "host/form/form.h") ==
          "host/base/text.cpp includes host/form/form.h, which host/base may not use\n");
    CHECK(include("host/base/json.h", "plumb/plugin.h") ==
          "host/base/json.h includes plugin/sdk/include/plumb/plugin.h, which host/base may not use\n");
    for (const auto &[from, to] :
         std::vector<std::pair<const char *, const char *>>{{"host/form/form.cpp", "host/assess/result.h"},
                                                            {"host/form/form.cpp", "plumb/plugin.h"},
                                                            {"host/assess/runner.cpp", "host/advise/advice.h"},
                                                            {"host/assess/runner.cpp", "host/import/csv.h"},
                                                            {"host/advise/advice.cpp", "host/report/page.h"},
                                                            {"host/advise/advice.cpp", "host/store/store.h"},
                                                            {"host/store/store.cpp", "host/advise/advice.h"},
                                                            {"host/import/csv.cpp", "host/assess/result.h"},
                                                            {"host/report/page.cpp", "host/store/store.h"},
                                                            {"host/report/page.cpp", "host/cli/commands.h"},
                                                            {"host/cli/main.cpp", "host/gui/window.h"},
                                                            {"host/gui/window.cpp", "host/run/child.h"},
                                                            {"host/present/pages.cpp", "host/gui/window.h"},
                                                            {"host/cli/main.cpp", "host/present/pages.h"},
                                                            {"host/base/text.cpp", "tests/support/catch.h"},
                                                            {"plugin/desk/desk.cpp", "host/base/text.h"},
                                                            {"plugin/desk/desk.cpp", "plugin/lifting/niosh.h"},
                                                            {"plugin/sdk/include/plumb/plugin.h", "host/base/text.h"}})
        CHECK_FALSE(include(from, to).empty());
}

TEST_CASE("An include that goes down is let through") {
    for (const auto &[from, to] :
         std::vector<std::pair<const char *, const char *>>{{"host/form/form.cpp", "host/base/text.h"},
                                                            {"host/form/form.cpp", "host/form/form.h"},
                                                            {"host/assess/binding.h", "plumb/plugin.h"},
                                                            {"host/assess/runner.cpp", "host/form/form.h"},
                                                            {"host/import/csv.cpp", "host/form/form.h"},
                                                            {"host/store/store.cpp", "host/assess/result.h"},
                                                            {"host/advise/plan.cpp", "host/assess/result.h"},
                                                            {"host/report/page.cpp", "host/base/html.h"},
                                                            {"host/gui/window.cpp", "host/store/store.h"},
                                                            {"host/gui/window.cpp", "host/present/pages.h"},
                                                            {"host/present/pages.cpp", "host/report/page.h"},
                                                            {"host/check/main.cpp", "host/assess/result.h"},
                                                            {"host/run/main.cpp", "plumb/plugin.h"},
                                                            {"plugin/back/back.cpp", "plumb/plugin.hpp"},
                                                            {"host/cli/main.cpp", "host/import/csv.h"}})
        CHECK(include(from, to).empty());
}

TEST_CASE("A library outside its place is caught") {
    CHECK(library("host/report/page.cpp", "wx/wx.h") ==
          "host/report/page.cpp includes <wx/wx.h>, which belongs to host/gui/\n");
    CHECK(library("host/gui/window.cpp", "wx/wx.h").empty());
    CHECK_FALSE(library("host/cli/main.cpp", "wx/app.h").empty());
    CHECK_FALSE(library("host/present/pages.cpp", "wx/string.h").empty());
    CHECK_FALSE(library("host/gui/theme.cpp", "gtk/gtk.h").empty());
    CHECK_FALSE(library("host/base/text.cpp", "boost/algorithm/string.hpp").empty());
    CHECK_FALSE(library("host/base/json.h", "boost/property_tree/ptree.hpp").empty());
    CHECK(library("host/base/json.cpp", "boost/property_tree/json_parser.hpp").empty());
    CHECK(library("host/base/json_sax.h", "rapidjson/reader.h").empty());
    CHECK_FALSE(library("host/form/answers_reader.cpp", "rapidjson/reader.h").empty());
    CHECK(library("host/store/store.cpp", "SQLiteCpp/Database.h").empty());
    CHECK(library("host/import/workrave.cpp", "sqlite3.h").empty());
    CHECK_FALSE(library("host/assess/bundle.cpp", "sqlite3.h").empty());
    CHECK_FALSE(library("host/form/form.cpp", "dlfcn.h").empty());
    CHECK(library("host/form/form.cpp", "vector").empty());
}

TEST_CASE("However an include is written it is seen") {
    CHECK_FALSE(lines(badIncludes({{"host/base/a.h", "  #  include\t\"host/form/form.h\"  // why\n"}})).empty());
    CHECK_FALSE(lines(badIncludes({{"host/base/a.h", "int a;\r\n#include <host/form/form.h>\r\n"}})).empty());
    CHECK(lines(badIncludes({{"host/base/a.h", "// #include \"host/form/form.h\"\n"}})).empty());
    CHECK(lines(badIncludes({{"host/base/notes.md", "#include \"host/form/form.h\"\n"}})).empty());
    const Sources beside = {{"plugin/desk/desk.cpp", "#include \"rosa.h\"\n#include \"../lifting/niosh.h\"\n"},
                            {"plugin/desk/rosa.h", ""},
                            {"plugin/lifting/niosh.h", ""}};
    CHECK(lines(badIncludes(beside)) ==
          "plugin/desk/desk.cpp includes plugin/lifting/niosh.h, which plugin/desk may not use\n");
}

TEST_CASE("A room that no level knows is caught") {
    CHECK(include("host/magic/wand.cpp", "host/base/text.h") ==
          "host/magic/wand.cpp stands in host/magic, which is on no level\n");
}

TEST_CASE("A circle of includes is caught however long it is") {
    const Sources circle = {{"host/base/a.h", "#include \"host/base/b.h\"\n"},
                            {"host/base/b.h", "#include \"host/base/c.h\"\n"},
                            {"host/base/c.h", "#include \"host/base/a.h\"\n"},
                            {"host/base/d.h", "#include \"host/base/a.h\"\n"}};
    CHECK(lines(includeCircles(circle)) == "host/base/a.h, host/base/b.h, host/base/c.h, host/base/a.h\n");
    CHECK(lines(includeCircles({{"host/base/a.h", "#include \"host/base/a.h\"\n"}})) ==
          "host/base/a.h, host/base/a.h\n");
    CHECK(includeCircles({circle[0], circle[1]}).empty());
}

TEST_CASE("A room without a word about it is caught") {
    CHECK(lines(badReadmes({{"host/base/a.h", ""}})) == "host/base has no README.md\n");
    CHECK(badReadmes({{"host/base/a.h", ""}, {"host/base/README.md", "x"}}).empty());
    CHECK(badReadmes({{"host/CMakeLists.txt", ""}}).empty());
    CHECK(lines(badReadmes({{"tests/README.md", "In `base/`."}, {"tests/base/a.cpp", ""}, {"tests/form/a.cpp", ""}})) ==
          "tests/form has no README.md\n");
    CHECK(badReadmes({{"plugin/sdk/README.md", ""}, {"plugin/sdk/include/plumb/plugin.h", ""}}).empty());
    CHECK(badReadmes({{"host/base/README.md", text(12)}}).empty());
    CHECK(lines(badReadmes({{"host/base/README.md", text(13)}})) == "host/base/README.md has 13 lines, more than 12\n");
    CHECK(badReadmes({{"plugin/sdk/README.md", ""}, {"plugin/sdk/template/README.md", text(30)}}).empty());
}

TEST_CASE("A file that is too long is caught and data may be") {
    CHECK(longFiles({{"host/base/a.cpp", text(500)}}).empty());
    CHECK(lines(longFiles({{"host/base/a.cpp", text(500) + "x"}})) == "host/base/a.cpp has 501 lines, more than 500\n");
    CHECK(longFiles({{"forms/desk/en.json", text(900)}, {"tests/tables/a.csv", text(900)}}).empty());
    CHECK_FALSE(longFiles({{"tests/base/a_test.cpp", text(600)}}).empty());
}
