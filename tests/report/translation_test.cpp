// A report in another language says the same: scores, findings, actions and their order.
#include <algorithm>
#include <cctype>

#include "host/report/explain.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

const std::string kReports = std::string(PLUMB_SOURCE_DIR) + "/reports";

Plugins bundleIn(const std::string &language, const std::string &name) {
    Plugins one;
    Problems problems;
    for (const BundleEntry &entry : listBundles({PLUMB_BUNDLE_DIR}))
        if (entry.folder.ends_with("/" + name)) one.push_back(Plugin::load(entry, problems, language));
    REQUIRE(problems.empty());
    REQUIRE(one.size() == 1);
    return one;
}

Plugins deskIn(const std::string &language) { return bundleIn(language, "desk"); }

PageData page(const std::string &language) {
    auto data = PageData::read(kReports, language);
    REQUIRE(data);
    return std::move(*data);
}

// Every number and id that a report of the office holds, in its order.
std::string figuresOf(const std::string &language, std::string &words) {
    const Plugins plugins = deskIn(language);
    const PageData data = page(language);
    CHECK(data.translationTroubles.empty());
    CHECK(plugins[0]->data().translationTroubles.empty());
    ReportSource source(plugins);
    REQUIRE(AnswersReader(formsOf(plugins)).read(desk::sample("office.json"), "office.json", source.document));
    Problems trouble;
    const ReportModel model = buildReport(source, data.words, trouble);
    CHECK(trouble.empty());
    std::string figures;
    for (const ReportScore &score : model.scores) {
        figures += score.scale->id + " " + std::to_string(score.number) + " " +
                   std::to_string(static_cast<int>(score.level)) + "\n";
        words += score.name + "\n";
    }
    for (const ReportFinding &finding : model.findings) {
        figures += std::to_string(finding.points) + "\n";
        words += finding.text + "\n";
    }
    for (const ReportAction &action : model.actions) {
        figures += action.id + " " + std::to_string(action.number) + "\n";
        words += action.text + "\n";
    }
    for (const ReportWorking &working : model.workings)
        for (const ReportWorking::Row &row : working.rows)
            for (std::string factor : row.factors) {
                std::replace(factor.begin(), factor.end(), ',', '.');
                figures += factor + "\n";
            }
    return figures;
}

}  // namespace

TEST_CASE("A report in German has the scores, findings and actions of the English one, in its own words") {
    std::string english, german;
    const std::string figures = figuresOf("", english);
    CHECK(figures.size() > 500);
    CHECK(figuresOf("de", german) == figures);
    CHECK(english != german);
    CHECK(contains(german, "Stuhl-Punktwert (ROSA)"));
    CHECK_FALSE(contains(german, "Chair"));
}

TEST_CASE("That texts are not translated is said by a copy only of what it holds") {
    const PageData data = page("de");
    const std::string sentence = data.words.get("translation.partly", "text");
    REQUIRE_FALSE(sentence.empty());
    for (const bool whole : {true, false}) {
        ReportModel model;
        model.forms = {{"Bildschirmarbeitsplatz", Privacy::work, true}, {"Back", Privacy::health, whole}};
        for (const Copy copy : {Copy::employee, Copy::occupationalHealth, Copy::manager}) {
            std::string html;
            appendPage(html, release(model, copy), data, Paper::a4);
            CHECK(contains(html, sentence) == (!whole && copy != Copy::manager));
        }
    }
    ReportModel model;
    model.forms = {{"Lifting", Privacy::work, false}};
    std::string html;
    appendPage(html, release(model, Copy::manager), data, Paper::a4);
    CHECK(contains(html, sentence));
}

TEST_CASE("A page in a language without words is in English and hyphenates nothing") {
    const PageData french = page("fr"), english = page("");
    CHECK_FALSE(french.words.coverage());
    CHECK(french.words.get("report.title", "text") == english.words.get("report.title", "text"));
    std::string one, other, german;
    appendPage(one, release({}, Copy::employee), french, Paper::a4);
    appendPage(other, release({}, Copy::employee), english, Paper::a4);
    appendPage(german, release({}, Copy::employee), page("de"), Paper::a4);
    CHECK(one == other);
    CHECK(contains(german, "hyphens:auto"));
    CHECK_FALSE(contains(english.style, "hyphens"));
}

TEST_CASE("Numbers have the decimal sign of the page's language") {
    CHECK(withUnit(71.5, "cm", lookOf(UnitSystem::metric, page("").words)) == "71.5\u00A0cm");
    CHECK(withUnit(71.5, "cm", lookOf(UnitSystem::metric, page("de").words)) == "71,5\u00A0cm");
    CHECK(withUnit(-2.54, "cm", lookOf(UnitSystem::imperial, page("de").words), true) == "−1\u00A0in");
    CHECK(withUnit(71.5, "cm", lookOf(UnitSystem::metric, Words())) == "71.5\u00A0cm");
}

// Digits with a point between them in what a page says, drawings included; ids of versions and rules aside.
std::vector<std::string> pointed(const std::string &html) {
    std::vector<std::string> found;
    for (size_t open = html.find('>'); open != html.npos; open = html.find('>', open + 1)) {
        const std::string text = html.substr(open + 1, html.find('<', open) - open - 1);
        for (size_t at = text.find('.'); at != text.npos; at = text.find('.', at + 1))
            if (at > 0 && at + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[at - 1])) &&
                std::isdigit(static_cast<unsigned char>(text[at + 1])))
                found.push_back(text);
    }
    return found;
}

TEST_CASE("Drawings of a German report have its decimal sign, too") {
    size_t decimals = 0;
    for (const char *name : {"desk", "lifting", "lifting-self", "breaks"}) {
        const Plugins plugins = bundleIn("de", name);
        const PageData data = page("de");
        ReportSource source(plugins);
        const std::string sample = std::string(name) == "desk" ? "office.json" : std::string(name) + ".json";
        REQUIRE(AnswersReader(formsOf(plugins)).read(desk::sample(sample), sample, source.document));
        Problems trouble;
        const Released released = release(buildReport(source, data.words, trouble), Copy::occupationalHealth);
        std::string html;
        appendPage(html, released, data, Paper::a4);
        for (size_t open = html.find("<svg"); open != html.npos; open = html.find("<svg", open + 1)) {
            const std::string drawing = html.substr(open, html.find("</svg>", open) - open);
            INFO(sample);
            CHECK(pointed(drawing) == std::vector<std::string>());
            decimals += static_cast<size_t>(std::count(drawing.begin(), drawing.end(), ','));
        }
    }
    CHECK(decimals > 20);
}

TEST_CASE("Dates are written as the page's language has them") {
    const Date day = *parseDate("2026-03-05");
    CHECK(dateInWords(day, page("").words) == longDate(day));
    CHECK(dateInWords(day, page("de").words) == "5.\u00A0März\u00A02026");
    CHECK(dateInWords(day, Words()) == longDate(day));
}

TEST_CASE("What the words repeat of the desk's manifest is what stands there") {
    const Plugins english = deskIn(""), german = deskIn("de");
    const Plugin &plugin = *english[0];
    const std::string none;
    size_t compared = 0;
    const auto same = [&](const std::string &id, const std::string &ofManifest) {
        const std::string &words = manifestText(plugin, id, none);
        CHECK(manifestText(plugin, id, ofManifest) == ofManifest);
        if (words.empty()) return;
        CAPTURE(id);
        CHECK(manifestText(*german[0], id, ofManifest) != ofManifest);
        ++compared;
    };
    for (const Scale &scale : plugin.manifest().scales) {
        same(scale.id + ".method", scale.method);
        same(scale.id + ".edition", scale.edition);
        for (const Chart &chart : scale.charts) same(chart.cell + ".chart", chart.name);
        for (const auto &comfort : scale.workstation.comfort)
            same(scale.id + ".comfort." + std::string(kSeatedAngleNames[comfort.angle]), comfort.source);
        for (const auto &follow : scale.workstation.follow)
            same(scale.id + ".follow." + follow.question, follow.source);
    }
    CHECK(compared == 21);
}
