#include "host/gui/question_controls.h"

#include <wx/checkbox.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/flow_row.h"
#include "host/gui/question_row.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr std::string_view kUnsure = trMark("I am not sure");
constexpr std::string_view kWithhold = trMark("I prefer not to say");
constexpr std::string_view kNone = trMark("None of these");

int boxIndent(const wxWindow &window) { return gap(window, 2.2); }

class Radios : public AnswerControls {
  public:
    Radios(QuestionRow &row, const QuestionView &view, wxSizer &sizer) : row_(row) {
        // A group always has one that is chosen; while nothing is answered it is this one, which nobody sees.
        nothing_ = new wxRadioButton(&row, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
        nothing_->Hide();
        const bool scale = view.kind == QuestionKind::scale, short_ = view.kind == QuestionKind::yesno || scale;
        auto *flow = short_ ? new FlowRow : nullptr;  // beside each other as far as there is room
        line_ = flow ? flow : new wxBoxSizer(wxVERTICAL);
        between_ = gap(row, scale ? 0.6 : 1.5);
        for (const QuestionView::Option &option : view.options)
            options_.push_back(
                add(view, option.text, [this, given = option.option] { row_.desk().choose(row_.place(), given); }));
        if (view.mayBeUnsure) unsure_ = add(view, tr(kUnsure), [this] { row_.desk().setUnsure(row_.place(), true); });
        if (view.mayWithhold)
            withheld_ = add(view, tr(kWithhold), [this] { row_.desk().setWithheld(row_.place(), true); });
        sizer.Add(line_);
        if (flow) row.page().whenWidth(&row, [flow](int width) { flow->setWidth(width); });
    }
    void show(const QuestionView &view) override {
        wxRadioButton *chosen = nothing_;
        for (size_t i = 0; i < options_.size(); ++i)
            if (view.options[i].chosen) chosen = options_[i];
        if (view.unsure && unsure_) chosen = unsure_;
        if (view.withheld && withheld_) chosen = withheld_;
        chosen_ = chosen == nothing_ ? nullptr : chosen;
        if (!chosen->GetValue()) chosen->SetValue(true);
    }
    wxWindow *first() override { return chosen_ ? chosen_ : options_.front(); }

  private:
    template <class Act>
    wxRadioButton *add(const QuestionView &view, const std::string &text, Act act) {
        auto *button = new wxRadioButton(&row_, wxID_ANY, "");
        row_.page().breakText(button, text, boxIndent(row_));
        setAccessDescription(*button, view.text);
        button->Bind(wxEVT_RADIOBUTTON, [this, act](wxCommandEvent &) {
            act();
            row_.answered();
        });
        if (line_->GetOrientation() == wxHORIZONTAL) line_->Add(button, wxSizerFlags().Border(wxRIGHT, between_));
        else line_->Add(button, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(row_, 0.22)));
        return button;
    }

    QuestionRow &row_;
    wxBoxSizer *line_ = nullptr;
    wxRadioButton *nothing_ = nullptr, *unsure_ = nullptr, *withheld_ = nullptr, *chosen_ = nullptr;
    std::vector<wxRadioButton *> options_;
    int between_ = 0;  // answers beside each other
};

// A check box in a row, described by its question.
template <class Act>
wxCheckBox *addBox(QuestionRow &row, const QuestionView &view, wxSizer &sizer, const std::string &text, Act act) {
    auto *box = new wxCheckBox(&row, wxID_ANY, "");
    row.page().breakText(box, text, boxIndent(row));
    setAccessDescription(*box, view.text);
    box->Bind(wxEVT_CHECKBOX, [&row, act](wxCommandEvent &event) {
        act(event.IsChecked());
        row.answered();
    });
    sizer.Add(box, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(row, 0.22)));
    return box;
}

// "I am not sure" and "I prefer not to say" below ticks and fields.
class Besides {
  public:
    Besides(QuestionRow &row, const QuestionView &view, wxSizer &sizer) {
        if (view.mayBeUnsure)
            unsure_ = addBox(row, view, sizer, tr(kUnsure), [&row](bool on) { row.desk().setUnsure(row.place(), on); });
        if (view.mayWithhold)
            withheld_ =
                addBox(row, view, sizer, tr(kWithhold), [&row](bool on) { row.desk().setWithheld(row.place(), on); });
    }
    void show(const QuestionView &view) {
        if (unsure_) unsure_->SetValue(view.unsure);
        if (withheld_) withheld_->SetValue(view.withheld);
    }

  private:
    wxCheckBox *unsure_ = nullptr, *withheld_ = nullptr;
};

class Ticks : public AnswerControls {
  public:
    Ticks(QuestionRow &row, const QuestionView &view, wxSizer &sizer) : row_(row) {
        for (const QuestionView::Option &option : view.options)
            options_.push_back(addBox(row, view, sizer, option.text, [&row, given = option.option](bool on) {
                row.desk().tick(row.place(), given, on);
            }));
        if (view.mayBeNone)
            none_ = addBox(row, view, sizer, tr(kNone), [&row](bool on) { row.desk().tickNone(row.place(), on); });
        besides_.emplace(row, view, sizer);
    }
    void show(const QuestionView &view) override {
        for (size_t i = 0; i < options_.size(); ++i) options_[i]->SetValue(view.options[i].chosen);
        if (none_) none_->SetValue(view.none);
        besides_->show(view);
    }
    wxWindow *first() override { return options_.empty() ? none_ : options_.front(); }

  private:
    QuestionRow &row_;
    std::vector<wxCheckBox *> options_;
    wxCheckBox *none_ = nullptr;
    std::optional<Besides> besides_;
};

class Field : public AnswerControls {
  public:
    Field(QuestionRow &row, const QuestionView &view, wxSizer &sizer)
        : row_(row), number_(view.kind == QuestionKind::number) {
        auto *line = new wxBoxSizer(wxHORIZONTAL);
        field_ = new wxTextCtrl(&row, wxID_ANY, "");
        field_->SetInitialSize(wxSize((number_ ? 11 : 50) * row.GetCharWidth(), fieldHeight(row)));
        line->Add(field_, wxSizerFlags().CenterVertical());
        if (number_) {
            unit_ = new wxStaticText(&row, wxID_ANY, "");
            range_ = new wxStaticText(&row, wxID_ANY, "");
            range_->SetForegroundColour(quietText());
            line->Add(unit_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(row, 0.5)));
            line->Add(range_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(row, 1.5)));
        }
        sizer.Add(line, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(row, 0.2)));
        besides_.emplace(row, view, sizer);
        field_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { typed(); });
        field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) {
            event.Skip();
            if (!row_.page().retired()) enter(false);
        });
    }
    void show(const QuestionView &view) override {
        besides_->show(view);
        if (number_) {
            unit_->SetLabelText(toWx(view.unit));
            range_->SetLabelText(toWx(view.range));
        }
        if (open_) return;  // what is being typed, or was refused, stays as it is
        if (field_->GetValue() != toWx(view.entry)) field_->ChangeValue(toWx(view.entry));
        shown_ = view.entry;
    }
    wxWindow *first() override { return field_; }
    bool commit() override {
        const Entry::Kind kind = enter(false);
        if (kind == Entry::Kind::refused) return false;
        if (kind != Entry::Kind::unusual || asked_) return true;
        asked_ = true;
        return false;
    }
    void describe(const std::string &text) override { setAccessDescription(*field_, text); }
    std::string refused() const override { return refused_ ? fromWx(field_->GetValue()) : ""; }
    void typeAgain(const std::string &text) override {
        field_->ChangeValue(toWx(text));
        open_ = true;
        enter(false);
    }

  private:
    void typed() {
        open_ = true;
        asked_ = false;
        enter(true);
        row_.answered();
    }
    Entry::Kind enter(bool typing) {
        const std::string text = fromWx(field_->GetValue());
        const bool doubtful = row_.desk().state().doubtful.contains(row_.place());
        if (text == shown_ && !open_) return doubtful ? Entry::Kind::unusual : Entry::Kind::stored;
        Entry entry{Entry::Kind::stored, ""};
        if (number_) entry = row_.desk().enterNumber(row_.place(), text, row_.style(), typing);
        else row_.desk().enterText(row_.place(), text, typing);
        if (typing) return entry.kind;
        open_ = refused_ = entry.kind == Entry::Kind::refused;
        row_.say(entry);
        row_.answered();
        return entry.kind;
    }

    QuestionRow &row_;
    bool number_, open_ = false, refused_ = false, asked_ = false;
    wxTextCtrl *field_ = nullptr;
    wxStaticText *unit_ = nullptr, *range_ = nullptr;
    std::string shown_;
    std::optional<Besides> besides_;
};

}  // namespace

std::unique_ptr<AnswerControls> makeControls(QuestionRow &row, const QuestionView &view, wxSizer &sizer) {
    switch (view.kind) {
        case QuestionKind::choice:
        case QuestionKind::yesno:
        case QuestionKind::scale: return std::make_unique<Radios>(row, view, sizer);
        case QuestionKind::ticks:
        case QuestionKind::bodymap: return std::make_unique<Ticks>(row, view, sizer);
        default: return std::make_unique<Field>(row, view, sizer);
    }
}

}  // namespace plumb::gui
