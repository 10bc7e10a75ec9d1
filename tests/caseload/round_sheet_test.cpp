// What is printed for a round, and what is counted for the organisation.
#include "host/caseload/round_sheet.h"

#include "caseload_support.h"
#include "host/caseload/actions.h"
#include "host/caseload/organisation_report.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

size_t countIn(const std::string &text, std::string_view part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("a round is one page: everybody once on the sheet, and a letter each") {
    Cases cases;
    CHECK_FALSE(roundPage(cases.caseload, {}, roundOf(must(queueOf(cases.caseload)))));
    const PersonId ann = cases.add("Ann <b>", "R-1", "Desk 14"), ben = cases.add("Ben", "R-2");
    const AssessmentId desk = cases.assessed(ann, R"("seat.height":"too_low")");
    cases.assessed(ben, R"("pain.now":true,"rf01":true)", "self", "back");
    REQUIRE(must(takeAdvice(cases.caseload, desk, "Facilities")) > 0);
    const auto round = roundOf(must(queueOf(cases.caseload)));
    REQUIRE(round.size() == 2);
    CHECK(round.front().person == ben);
    const std::string page = must(roundPage(cases.caseload, {}, round));
    CHECK(countIn(page, "<section class=\"to-one\"") == 1);  // none to Ben, who has a red flag
    CHECK(page.find("To <bdi>Ben") == std::string::npos);
    CHECK(countIn(page, "<span class=\"tick\">") == 2);
    for (const std::string_view rule : {".tick{", ".to-one{page:to-one;break-before:page}", "@page to-one{"})
        CHECK(countIn(page, rule) == 1);
    CHECK(countIn(page, "scope=\"row\"") == 2);
    CHECK(page.find("Ann &lt;b&gt;") != std::string::npos);
    CHECK(page.find("<b>") == std::string::npos);
    CHECK(page.find("Facilities") != std::string::npos);
    CHECK(page.find("Desk 14") != std::string::npos);
    const std::string sheet = page.substr(page.find("<main"), page.find("<section") - page.find("<main"));
    CHECK(sheet.find("EMERGENCY") == std::string::npos);
    CHECK(sheet.find("back") == std::string::npos);
    CHECK(sheet.find("Today") == std::string::npos);
    CHECK(countIn(sheet, "Visit needed") == 1);
    must(noteContact(cases.caseload, must(queueOf(cases.caseload)).urgent.front().assessment,
                     isoDate(cases.caseload.today()), "goes to hospital"));
    const std::string after = must(roundPage(cases.caseload, {}, roundOf(must(queueOf(cases.caseload)))));
    CHECK(countIn(after, "<section class=\"to-one\"") == 2);
}

TEST_CASE("the organisation's report counts people and names nobody") {
    Cases cases;
    for (int i = 0; i < 12; ++i) {
        const PersonId person = cases.add("Canary" + std::to_string(i), "NUMBER-" + std::to_string(i));
        cases.assessed(person, i % 2 ? R"("seat.height":"too_low")" : R"("seat.height":"knees_90")");
        cases.assessed(person, R"("seat.height":"knees_90","armrest":"ok")");
    }
    const std::string share = PLUMB_BUNDLE_DIR "/../../../share/plumbline";
    const std::string page = must(organisationReport(cases.caseload, {}, share));
    CHECK(page.find("Canary") == std::string::npos);
    CHECK(page.find("NUMBER-") == std::string::npos);
    CHECK(page.find(">12<") != std::string::npos);  // people, not assessments
    CHECK(page.find("Accounts") != std::string::npos);
    Settings german;
    german.language = "de";
    const std::string other = must(organisationReport(cases.caseload, german, share));
    CHECK(other.find("<html lang=\"de\"") != std::string::npos);
    CHECK(other.find("Ergonomie in der Organisation") != std::string::npos);
    CHECK(other.find("Beurteilungen vom ") != std::string::npos);
    for (const char *english : {"across the organisation", "people", "Assessments", "Department"}) {
        CHECK(page.find(english) != std::string::npos);
        CHECK(other.find(english) == std::string::npos);
    }
}
