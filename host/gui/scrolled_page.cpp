#include "host/gui/scrolled_page.h"

#include <wx/arrstr.h>

#include <algorithm>

#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/gui/toolkit.h"

namespace plumb::gui {

namespace {

constexpr int kReadable = 82;  // average characters in a line

using Measure = std::function<int(const wxString &)>;

// Of a path that is wider than a line, also of its folders.
std::vector<size_t> endsOfWords(const Measure &measure, const wxString &line, int width) {
    std::vector<size_t> ends;
    for (size_t start = 0, i = 0; i <= line.length(); ++i) {
        if (i < line.length() && line[i] != ' ') continue;
        const wxString word = line.Mid(start, i - start);
        if (word.length() > 20 && word.Contains("/") && measure(word) > width)
            for (size_t at = 1; at + 1 < word.length(); ++at)
                if (word[at] == '/') ends.push_back(start + at + 1);
        ends.push_back(i);
        start = i + 1;
    }
    return ends;
}

// `line`, which is `wide`, in several. wxTextWrapper would measure in a drawing context, which loads its fonts anew.
wxString brokenLine(const Measure &measure, const wxString &line, int wide, int width) {
    const std::vector<size_t> ends = endsOfWords(measure, line, width);
    const size_t usual = line.length() * static_cast<size_t>(width) / static_cast<size_t>(wide);
    wxString result;
    size_t from = 0;
    const auto fits = [&](size_t end) { return measure(line.Mid(from, end - from)) <= width; };
    for (auto word = ends.begin(); word != ends.end(); ++word) {
        auto last = std::lower_bound(word, ends.end() - 1, from + usual);
        while (last != word && !fits(*last)) --last;
        while (last + 1 != ends.end() && fits(*(last + 1))) ++last;
        if (from > 0) result += '\n';
        result += line.Mid(from, *last - from);
        from = *last + (*last < line.length() && line[*last] == ' ' ? 1 : 0);
        word = last;
    }
    return result;
}

// Whose lines the page breaks. wxStaticText, when it is measured, has GTK break them further.
class BrokenText : public wxStaticText {
  public:
    BrokenText(wxWindow *parent, const TextLook &look, int rank = 0)
        : wxStaticText(parent, wxID_ANY, "", wxDefaultPosition, wxSize(1, 1)), rank_(rank) {  // not measured empty
        SetMinSize(wxDefaultSize);
        keepLines(*this);
        setTextLook(*this, look);
    }

    // In a font of its own it is measured, as long as GTK has not shown it in that font.
    void breakLines(const wxString &text, int width) {
        if (!m_hasFont) SetLabelText(text);
        if (m_hasFont || GetBestSize().x > width) SetLabelText(broken(*this, text, width, rank_));
    }

#ifdef __WXGTK__
  protected:
    wxSize DoGetBestSize() const override { return wxControl::DoGetBestSize(); }
#endif

  private:
    int rank_;  // as a heading
};

// From the outside inwards: in a panel that has not its new size yet, GTK would be given sizes below nothing.
void layOutBelow(wxWindow &window) {
    for (wxWindow *child : window.GetChildren()) {
        if (!child->IsShown() || !child->GetSizer()) continue;
        child->Layout();
        layOutBelow(*child);
    }
}

bool inside(const wxWindow *child, const wxWindow *ancestor) {
    for (; child; child = child->GetParent())
        if (child == ancestor) return true;
    return false;
}

}  // namespace

wxString broken(const wxWindow &window, const wxString &text, int width, int rank) {
    if (text.empty()) return text;
    const wxFont font =
        rank > 0 ? headingFont(window, rank) : window.GetFont();  // once: to find it out takes longer than to measure
    const Measure measure = [&](const wxString &line) {
        int x = 0, y = 0;
        window.GetTextExtent(line, &x, &y, nullptr, nullptr, &font);
        return x;
    };
    wxString result;
    const int room = std::max(width, 40);
    for (const wxString &line : wxSplit(text, '\n', '\0')) {
        const int wide = measure(line);
        result += (wide <= room ? line : brokenLine(measure, line, wide, room)) + '\n';
    }
    return result.RemoveLast();
}

ScrolledPage::ScrolledPage(wxWindow *parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      column_(new wxBoxSizer(wxVERTICAL)) {
    SetSize(parent->GetClientSize());  // as DeskPanel
    // Without it texts that are not broken yet push aside what stands beside the page.
    SetMinSize(wxSize(20 * GetCharWidth(), -1));
    auto *outer = new wxBoxSizer(wxHORIZONTAL);
    outer->AddSpacer(gap(*this, 1.6));
    outer->Add(column_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 1.2)));
    SetSizer(outer);
    SetScrollRate(0, std::max(8, GetCharHeight()));
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        if (takeWidth()) reflow();
        FitInside();  // texts may want more room than when they were measured, before GTK knew their fonts
    });
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent &event) {
        event.Skip();
        if (wxWindow *focus = wxWindow::FindFocus(); focus && focus != this && inside(focus, this)) showChild(focus);
    });
}

void ScrolledPage::breakText(wxControl *control, const std::string &text, int indent) {
    const wxString wanted = toWx(text);
    auto at = std::find_if(breaking_.begin(), breaking_.end(), [&](const Breaking &b) { return b.control == control; });
    if (at == breaking_.end()) at = breaking_.insert(at, {control, "", indent, -1});
    if (at->text == wanted && at->width == width_) return;
    at->text = wanted;
    breakLines(*at);
}

// Not before the width is known: every change of a label is measured.
void ScrolledPage::breakLines(Breaking &one) {
    if (width_ == 0) return;
    one.width = width_;
    const int room = width_ - one.indent;
    if (auto *own = dynamic_cast<BrokenText *>(one.control)) own->breakLines(one.text, room);
    else one.control->SetLabelText(broken(*one.control, one.text, room));
}

void ScrolledPage::whenWidth(wxWindow *owner, std::function<void(int)> apply) {
    if (width_ > 0) apply(width_);
    widths_.emplace_back(owner, std::move(apply));
}

void ScrolledPage::forget(const wxWindow *ancestor) {
    std::erase_if(breaking_, [&](const Breaking &b) { return inside(b.control, ancestor); });
    std::erase_if(widths_, [&](const auto &one) { return inside(one.first, ancestor); });
}

wxStaticText *ScrolledPage::makeText(wxWindow *parent, const std::string &text, int indent) {
    auto *made = new BrokenText(parent, {});
    breakText(made, text, indent);
    return made;
}

wxStaticText *ScrolledPage::makeQuiet(wxWindow *parent, const std::string &text, int indent) {
    auto *made = new BrokenText(parent, {.colour = quietText()});
    breakText(made, text, indent);
    return made;
}

wxStaticText *ScrolledPage::makeHeading(wxWindow *parent, const std::string &text, int rank) {
    auto *made = new BrokenText(parent, headingLook(rank), rank);
    breakText(made, text);
    return made;
}

bool ScrolledPage::takeWidth() {
    const int client = GetClientSize().x;
    if (client == client_) return false;
    client_ = client;
    const int room = client - 2 * gap(*this, 1.6);
    const int width = std::min(room, kReadable * GetCharWidth());
    if (room <= 0 || width == width_) return false;
    width_ = width;
    for (Breaking &one : breaking_)
        if (one.control->IsShown()) breakLines(one);  // others when they are shown: GTK sizes no hidden ones
    for (const auto &[owner, apply] : widths_) apply(width);
    column_->SetMinSize(width, -1);
    return true;
}

void ScrolledPage::breakAgain() {
    for (Breaking &one : breaking_) breakLines(one);
    reflow();
}

// The event that tells of a new width may still be on its way.
bool ScrolledPage::Layout() {
    if (takeWidth()) FitInside();
    return wxScrolledWindow::Layout();
}

void ScrolledPage::reflow() {
    takeWidth();
    const int at = GetViewStart().y;
    FitInside();
    Layout();
    layOutBelow(*this);
    Scroll(-1, at);
}

void ScrolledPage::showChild(wxWindow *child) { bringIntoView(*this, *child); }

void bringIntoView(wxScrolledWindow &window, const wxWindow &child) {
    int unit = 0;
    window.GetScrollPixelsPerUnit(nullptr, &unit);
    if (unit == 0) return;
    int top = 0;  // not by the screen's positions, for which the X server is asked
    for (const wxWindow *one = &child; one && one != &window; one = one->GetParent()) top += one->GetPosition().y;
    const int bottom = top + child.GetSize().y, room = window.GetClientSize().y, view = window.GetViewStart().y;
    const int margin = std::min(3 * window.GetCharHeight(), room / 4);
    int scroll = view;
    if (top < margin) scroll = view + (top - margin) / unit - 1;
    else if (bottom > room - margin) scroll = view + (bottom - room + margin) / unit + 1;
    if (scroll != view && bottom + view * unit <= room) scroll = 0;  // with the title of the page, not half of it
    if (scroll != view) window.Scroll(-1, std::max(0, scroll));
}

}  // namespace plumb::gui
