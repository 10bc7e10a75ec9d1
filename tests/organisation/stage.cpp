#include "tests/organisation/stage.h"

#include <stdexcept>

#include "tests/support/desk.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

namespace plumb::organisation {

const Plugins &plugins() {
    static const Plugins loaded = [] {
        Problems problems;
        Plugins all = loadPlugins({PLUMB_BUNDLE_DIR}, problems);
        if (!problems.empty() || all.size() < 5) throw std::runtime_error(plumb::told(problems));
        return all;
    }();
    return loaded;
}

const OrganisationData &data() {
    static const OrganisationData read = [] {
        auto all = OrganisationData::read(std::string(PLUMB_SOURCE_DIR) + "/reports");
        if (!all) throw std::runtime_error(all.problem().sentence());
        return std::move(*all);
    }();
    return read;
}

std::string lineOf(const Person &person) {
    desk::Given given = desk::neutral();
    if (person.desk == Desk::bad)
        given = desk::with(given, {{"seat.height", "\"no_foot_contact\""},
                                   {"seat.depth", "\"too_long\""},
                                   {"armrest", "\"too_high_or_low\""},
                                   {"armrest.also", R"(["hard_surface", "too_wide", "not_adjustable"])"},
                                   {"back", "\"no_support\""},
                                   {"chair.use", "\"long\""}});
    std::string answers;
    for (const auto &[question, answer] : given)
        answers += (answers.empty() ? "\"" : ", \"") + question + "\": " + answer;
    const std::string forms = person.forms.empty() ? "\"desk\": {" + answers + "}" : person.forms;
    return R"({"format": "plumbline-answers/1", "person": {"reference": ")" + person.reference +
           R"(", "department": ")" + person.department + "\"" + person.more + R"(}, "assessed": ")" + person.assessed +
           R"(", "forms": {)" + forms + "}}\n";
}

void addPeople(std::string &lines, const std::string &department, size_t count, size_t bad,
               const std::string &assessed) {
    for (size_t i = 0; i < count; ++i)
        lines += lineOf(
            {department + "-" + std::to_string(i), department, i < bad ? Desk::bad : Desk::good, assessed, "", ""});
}

Counted counted(const std::string &lines, const Beside &beside) {
    const TempFolder folder;
    Counted all;
    Problems trouble;
    const BadLine badLine = [&](size_t line, const std::string &what) {
        if (!what.starts_with("line " + std::to_string(line))) throw std::runtime_error(what);
        all.told.push_back(what);
    };
    auto tally = tallyFile(folder.write("answers.ndjson", lines), plugins(), "", badLine, trouble);
    if (!tally) throw std::runtime_error(tally.problem().sentence());
    if (!trouble.empty() || !tally->failures.empty()) throw std::runtime_error(plumb::told(trouble));
    all.tally = std::move(*tally);
    all.model = publish(all.tally, data().own, data().page.words, beside);
    appendOrganisation(all.page, all.model, data(), Paper::a4);
    return all;
}

}  // namespace plumb::organisation
