#include "host/base/translated.h"

#include <map>

#include "tests/support/catch.h"

using namespace plumb;

namespace {

const std::map<std::string, std::string, std::less<>> kGerman = {
    {"Photo", "Foto"}, {"{from} to {to}", "von {from} bis {to}"}, {"not {done}", "{done}: nein"}};

std::string german(std::string_view english, std::optional<size_t> count) {
    if (count && english == "{n} photo of {person}") return *count == 1 ? "{person}: {n} Foto" : "{person}: {n} Fotos";
    const auto found = kGerman.find(english);
    return found == kGerman.end() ? "" : found->second;
}

struct Speaking {
    explicit Speaking(const Translator &translator) { setTranslator(&translator); }
    ~Speaking() { setTranslator(nullptr); }
};

}  // namespace

TEST_CASE("Without a translator the English stands, with its places filled in") {
    CHECK(tr("Photo") == "Photo");
    CHECK(tr("{from} to {to}", {{"from", "5"}, {"to", "7"}}) == "5 to 7");
    CHECK(trn("{n} photo", "{n} photos", 1) == "1 photo");
    CHECK(trn("{n} photo", "{n} photos", 0) == "0 photos");
    CHECK(trn("One photo of {person}.", "{n} photos of {person}.", 1, {{"person", "P-7"}}) == "One photo of P-7.");
    CHECK(trn("One photo of {person}.", "{n} photos of {person}.", 3, {{"person", "P-7"}}) == "3 photos of P-7.");
}

TEST_CASE("With a translator its sentence stands, and English where it has none") {
    const Translator translator = german;
    const Speaking speaking(translator);
    CHECK(tr("Photo") == "Foto");
    CHECK(tr("Visit") == "Visit");
    CHECK(tr("{from} to {to}", {{"from", "5"}, {"to", "7"}}) == "von 5 bis 7");
    CHECK(trn("{n} photo of {person}", "{n} photos of {person}", 1, {{"person", "P-7"}}) == "P-7: 1 Foto");
    CHECK(trn("{n} photo of {person}", "{n} photos of {person}", 2, {{"person", "P-7"}}) == "P-7: 2 Fotos");
    CHECK(trn("{n} visit", "{n} visits", 2) == "2 visits");
}

TEST_CASE("What was filled in is not translated, and nothing asks for the empty text") {
    size_t asked = 0;
    const Translator translator = [&](std::string_view english, std::optional<size_t> count) {
        ++asked;
        return german(english, count);
    };
    const Speaking speaking(translator);
    CHECK(tr("not {done}", {{"done", "Photo"}}) == "Photo: nein");
    CHECK(asked == 1);
    CHECK(tr("").empty());
    CHECK(asked == 1);
}

TEST_CASE("A marked literal stays as it is until it is asked for") {
    constexpr std::string_view kWord = trMark("Photo");
    static_assert(kWord == "Photo");
    const Translator translator = german;
    const Speaking speaking(translator);
    CHECK(tr(kWord) == "Foto");
}
