#include "host/gui/spoken.h"

#include <wx/translation.h>

#include <algorithm>
#include <climits>

#include "host/base/file.h"
#include "host/form/translation.h"
#include "host/gui/text.h"

namespace plumb::gui {

namespace {

constexpr size_t kLargest = 4u * 1024 * 1024;

}  // namespace

std::optional<Translator> spokenIn(const std::string &language, const std::string &share) {
    if (language.empty() || language == "en" || !isLanguage(language)) return std::nullopt;
    const auto bytes = readFile(share + "/words/" + language + ".mo", kLargest);
    if (!bytes) return std::nullopt;
    wxCharBuffer copied(bytes->size());
    std::copy(bytes->begin(), bytes->end(), copied.data());
    // Lives as long as the program: wx exports no way to delete one.
    const wxMsgCatalog *catalogue = wxMsgCatalog::CreateFromData(copied, "plumbline");
    if (!catalogue) return std::nullopt;
    return [catalogue](std::string_view english, std::optional<size_t> count) {
        const unsigned many = count ? static_cast<unsigned>(*count) : UINT_MAX;
        const wxString *said = catalogue->GetString(toWx(english), many);
        return said ? fromWx(*said) : std::string();
    };
}

}  // namespace plumb::gui
