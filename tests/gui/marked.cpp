#include "tests/gui/marked.h"

#include <wx/filedlg.h>
#include <wx/radiobox.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "host/base/json.h"
#include "host/base/text.h"
#include "host/gui/access.h"
#include "host/gui/spoken.h"
#include "host/gui/text.h"
#include "tests/support/catch.h"

namespace plumb::gui {

namespace {

const std::string kOpen = "«", kClose = "»";

// What stands in a label for the toolkit stays outside of the marks.
std::string marked(std::string_view english, std::optional<size_t>) {
    const size_t keys = std::min(english.find('\t'), english.size());
    return kOpen + std::string(english.substr(0, keys)) + kClose + std::string(english.substr(keys));
}

// The pieces of a text of ours between its {places to fill in}.
void addPieces(std::string_view text, std::set<std::string> &pieces) {
    while (!text.empty()) {
        const size_t open = std::min(text.find('{'), text.size());
        std::string piece(trim(text.substr(0, open)));
        std::replace(piece.begin(), piece.end(), '\n', ' ');
        if (open == text.size() || piece.size() > 3) pieces.insert(std::move(piece));
        const size_t close = text.find('}', open);
        if (close == text.npos) return;
        text.remove_prefix(close + 1);
    }
}

void addTexts(const Json &json, std::set<std::string> &pieces) {
    if (const auto text = json.asText()) addPieces(*text, pieces);
    for (const Json &child : json.children()) addTexts(child, pieces);
}

// Longest first, so that no piece takes apart a longer one.
std::vector<std::string> dataPieces() {
    std::set<std::string> pieces;
    for (const char *folder : {"/forms", "/reports"})
        for (const auto &entry : std::filesystem::recursive_directory_iterator(PLUMB_SOURCE_DIR + std::string(folder)))
            if (entry.path().extension() == ".json")
                if (const auto json = readJsonFile(entry.path().string())) addTexts(*json, pieces);
    for (const char *typed : {"Ann & Example", "ann@example.org", "Accounts", "Office, desk 14", "N. Assessor",
                              "S. Signer", "Facilities", "The desk from the left", "Plumbline", "Deutsch", "English",
                              "A4", "PDF", "wxWidgets", "R-1", "Anna", "Ben", "Nobody"})
        pieces.insert(typed);
    pieces.erase("");
    std::vector<std::string> sorted(pieces.begin(), pieces.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
    return sorted;
}

void takeMarksOut(std::string &text) {
    for (size_t close = text.find(kClose); close != text.npos; close = text.find(kClose)) {
        const size_t open = text.rfind(kOpen, close);
        if (open == text.npos) return;
        text.replace(open, close + kClose.size() - open, " ");
    }
}

// "in" of "12 in", not of "nothing".
bool isWhole(std::string_view text, size_t at, size_t size) {
    const auto letter = [&](size_t i) { return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i])); };
    return !(letter(at) && letter(at - 1)) && !(letter(at + size - 1) && letter(at + size));
}

bool isWord(std::string_view word) {
    if (word.find_first_of("/@=\\") != word.npos) return false;  // a path, an address, a key
    if (word.find_first_of("0123456789") != word.npos) return false;
    const bool small = std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!small && word.find('-') != word.npos) return false;
    for (const std::string_view unit : {"cm", "kg", "in", "lb", "min"})
        if (word == unit) return false;
    return std::count_if(word.begin(), word.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)); }) >
           1;
}

// A recovery key, by chance with letters that are like a word's.
bool isKey(std::string_view text) {
    return text.size() > 40 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

void take(const std::string &text, size_t &asked) {
    if (text.empty() || isKey(text)) return;
    ++asked;
    const std::string left = unmarked(text);
    if (!left.empty()) FAIL_CHECK("Not asked for in another language: “" << left << "” of “" << text << "”");
}

void takeListed(wxWindow *window, size_t &asked) {
    if (const auto *list = dynamic_cast<wxListBox *>(window))
        for (unsigned i = 0; i < list->GetCount(); ++i) take(fromWx(list->GetString(i)), asked);
    const auto *field = dynamic_cast<wxTextCtrl *>(window);
    if (field && !field->IsEditable()) take(fromWx(field->GetValue()), asked);
}

void takeMenu(const wxMenu &menu, size_t &asked) {
    for (const wxMenuItem *item : menu.GetMenuItems()) {
        take(fromWx(item->GetItemLabelText()), asked);
        if (item->GetSubMenu()) takeMenu(*item->GetSubMenu(), asked);
    }
}

}  // namespace

Marked::Marked() : translator_(marked) { setTranslator(&translator_); }

InGerman::InGerman() : translator_(spokenIn("de", PLUMB_BUNDLE_DIR "/../../../share/plumbline")) {
    REQUIRE(translator_);
    setTranslator(&*translator_);
}

std::string unmarked(std::string text) {
    static const std::vector<std::string> pieces = dataPieces();
    std::replace(text.begin(), text.end(), '\n', ' ');
    takeMarksOut(text);
    if (const size_t cut = text.find("…"); cut != text.npos) {  // a list has room for the beginning of a title
        std::string_view shown = trim(std::string_view(text).substr(0, cut));
        if (shown.starts_with("✓")) shown = trim(shown.substr(std::string_view("✓").size()));
        const std::string head(shown);
        if (std::any_of(pieces.begin(), pieces.end(), [&](const std::string &one) { return one.starts_with(head); }))
            text.erase(0, cut);
    }
    for (const std::string &piece : pieces)
        for (size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1))
            if (isWhole(text, at, piece.size())) text.replace(at, piece.size(), " ");
    std::string left;
    for (const std::string_view word : split(text, ' '))
        if (isWord(word)) left += (left.empty() ? "" : " ") + std::string(word);
    return left;
}

size_t checkMarked(wxWindow &top) {
    size_t asked = 0;
    if (top.IsTopLevel()) take(fromWx(top.GetLabel()), asked);
    for (wxWindow *window : shownBelow(top)) {
        const bool holdsText = dynamic_cast<wxStaticText *>(window) || dynamic_cast<wxButton *>(window) ||
                               dynamic_cast<wxRadioButton *>(window) || dynamic_cast<wxCheckBox *>(window);
        if (holdsText) take(fromWx(dynamic_cast<wxControl *>(window)->GetLabelText()), asked);
        takeListed(window, asked);
        take(accessDescription(*window), asked);
        if (!dynamic_cast<wxStaticText *>(window)) take(accessName(*window), asked);
    }
    return asked;
}

size_t checkMarked(const wxMenuBar &menus) {
    size_t asked = 0;
    for (size_t i = 0; i < menus.GetMenuCount(); ++i) {
        take(fromWx(menus.GetMenuLabelText(i)), asked);
        takeMenu(*menus.GetMenu(i), asked);
    }
    return asked;
}

int MarkedDialogs::Enter(wxDialog *dialog) {
    ++opened;
    size_t asked = 0;
    if (const auto *message = dynamic_cast<wxMessageDialogBase *>(dialog)) take(fromWx(message->GetMessage()), asked);
    else if (const auto *file = dynamic_cast<wxFileDialog *>(dialog)) take(fromWx(file->GetMessage()), asked);
    else asked = checkMarked(*dialog);
    CHECK(asked > 0);
    return dynamic_cast<wxMessageDialogBase *>(dialog) ? wxID_NO : wxID_CANCEL;
}

}  // namespace plumb::gui
