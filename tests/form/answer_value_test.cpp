#include "host/form/answer_value.h"

#include <limits>

#include "tests/support/catch.h"
#include "tests/support/forms.h"

using namespace plumb;

namespace {

const Form &form() {
    static const Form read = formOf(R"(
        {"id": "seat", "kind": "choice", "privacy": "work", "not_sure": true, "options": [{"id": "ok"}, {"id": "low"}]},
        {"id": "strict", "kind": "choice", "privacy": "work", "options": [{"id": "ok"}, {"id": "low"}]},
        {"id": "extras", "kind": "ticks", "privacy": "work", "options": [{"id": "a"}, {"id": "b"}]},
        {"id": "height", "kind": "number", "privacy": "work", "unit": "cm", "hard": [30, 70], "soft": [36, 55]},
        {"id": "count", "kind": "number", "privacy": "work", "hard": [0, 9]},
        {"id": "pain", "kind": "scale", "privacy": "health", "not_sure": true})");
    return read;
}
const Question &question(const char *id) { return form().at(form().find(id)); }

}  // namespace

TEST_CASE("A number is taken up to both ends of its range") {
    for (const double value : {30.0, 45.5, 70.0}) {
        Answer answer;
        REQUIRE(giveNumber(question("height"), value, answer));
        CHECK(answer.given());
        CHECK(answer.number == value);
    }
    for (const double value : {29.999, 70.001, -1e308, 1e308}) {
        Answer answer;
        const Status status = giveNumber(question("height"), value, answer);
        REQUIRE_FALSE(static_cast<bool>(status));
        CHECK(contains(status.problem().what, "is outside 30 to 70 cm"));
        CHECK(answer.blank());
    }
}

TEST_CASE("Nothing that is not a number is taken for one") {
    Answer answer;
    CHECK_FALSE(static_cast<bool>(giveNumber(question("height"), std::numeric_limits<double>::quiet_NaN(), answer)));
    CHECK_FALSE(static_cast<bool>(giveNumber(question("height"), std::numeric_limits<double>::infinity(), answer)));
    CHECK_FALSE(static_cast<bool>(giveNumber(question("pain"), 3.5, answer)));
    CHECK_FALSE(static_cast<bool>(giveNumber(question("pain"), 11, answer)));
    CHECK(answer.blank());
    CHECK(static_cast<bool>(giveNumber(question("pain"), 10, answer)));
}

TEST_CASE("A refused answer leaves the old one as it was") {
    Answer height, seat, extras;
    REQUIRE(giveNumber(question("height"), 45, height));
    REQUIRE_FALSE(static_cast<bool>(giveNumber(question("height"), 450, height)));
    CHECK(height.number == 45);
    REQUIRE(giveWord(question("seat"), "low", seat));
    REQUIRE_FALSE(static_cast<bool>(giveWord(question("seat"), "high", seat)));
    CHECK(seat.option == 1);
    REQUIRE(giveTick(question("extras"), "b", extras));
    REQUIRE_FALSE(static_cast<bool>(giveTick(question("extras"), "b", extras)));
    REQUIRE_FALSE(static_cast<bool>(giveTick(question("extras"), "c", extras)));
    CHECK(extras.ticks == 2);
}

TEST_CASE("Not sure is an answer where the question allows it") {
    Answer seat, strict;
    REQUIRE(giveWord(question("seat"), "not_sure", seat));
    CHECK(seat.state == Answer::State::unsure);
    const Status refused = giveWord(question("strict"), "not_sure", strict);
    REQUIRE_FALSE(static_cast<bool>(refused));
    CHECK(refused.problem().whatToDo == "Answer it with one of: ok, low, or leave it out");
    CHECK(strict.blank());
}

TEST_CASE("What a question wants is said in words") {
    CHECK(wantedAnswer(question("seat")) == "one of: ok, low, or “not_sure”");
    CHECK(wantedAnswer(question("strict")) == "one of: ok, low");
    CHECK(wantedAnswer(question("height")) == "a number in cm, without quotes");
    CHECK(wantedAnswer(question("count")) == "a number in plain digits, without quotes");
    CHECK(wantedAnswer(question("pain")) == "a whole number from 0 to 10, or “not_sure”");
    CHECK(rangeInWords(30, 70.5, "cm") == "30 to 70.5 cm");
    CHECK(rangeInWords(0, 9, "") == "0 to 9");
}

TEST_CASE("Unusual is outside the soft range and nothing else") {
    CHECK(isUnusual(question("height"), 35.9));
    CHECK_FALSE(isUnusual(question("height"), 36));
    CHECK_FALSE(isUnusual(question("height"), 55));
    CHECK(isUnusual(question("height"), 55.1));
    CHECK_FALSE(isUnusual(question("count"), 9));
}
