#include "host/base/translated.h"

#include <atomic>

namespace plumb {

namespace {

std::atomic<const Translator *> current{nullptr};

std::string inCatalogue(std::string_view english, std::optional<size_t> count) {
    const Translator *translator = current.load();
    // In a catalogue of gettext, "" is its own description.
    return translator && !english.empty() ? (*translator)(english, count) : "";
}

}  // namespace

void setTranslator(const Translator *translator) { current = translator; }

std::string tr(std::string_view english) {
    std::string other = inCatalogue(english, std::nullopt);
    return other.empty() ? std::string(english) : other;
}

std::string tr(std::string_view english, const Fillings &places) { return filled(tr(english), places); }

std::string trn(std::string_view one, std::string_view many, size_t count, Fillings places) {
    std::string text = inCatalogue(one, count);
    if (text.empty()) text = count == 1 ? one : many;
    places.insert_or_assign("n", std::to_string(count));
    return filled(text, places);
}

}  // namespace plumb
