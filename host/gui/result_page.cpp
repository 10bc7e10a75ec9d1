#include "host/gui/result_page.h"

#include <wx/checkbox.h>
#include <wx/filedlg.h>
#include <wx/stdpaths.h>

#include <cstdlib>
#include <thread>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/care_lines.h"
#include "host/gui/dialogs.h"
#include "host/gui/open_page.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/folders.h"
#include "host/present/sealed_send.h"

namespace plumb::gui {

namespace {

constexpr int kPollEvery = 150;  // ms

}  // namespace

ResultPage::ResultPage(wxWindow *parent, PageHost &host)
    : ScrolledPage(parent),
      host_(host),
      outcome_(host.desk(), host.settings(), host.today()),
      copies_(outcome_.copies()),
      timer_(this) {
    column()->Add(makeHeading(this, tr("Result"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    const auto summary = outcome_.summary();
    if (summary) {
        read_ = new wxButton(this, wxID_ANY, toWx(tr("Read this as &text…")));
        read_->Bind(wxEVT_BUTTON,
                    [this, text = summary->asText()](wxCommandEvent &) { showText(this, tr("Result"), text); });
        column()->Add(read_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 1)));
        if (summary->care) {
            addCareCard(*this, *summary->care);
            column()->AddSpacer(gap(*this, 1.5));
        }
        addBands(*summary);
        addFirst(*summary);
        addProgramme(*summary);
        addOpen(*summary);
        addWays();
        if (!host.desk().byAssessor()) addSealed();
        if (outcome_.hasSheets()) addSheets();
        column()->Add(makeQuiet(this, summary->limits), wxSizerFlags().Border(wxTOP, gap(*this, 1)));
    } else {
        column()->Add(makeText(this, summary.problem().sentence()));
        read_ = new wxButton(this, wxID_ANY, toWx(tr("&Review")));
        column()->Add(read_, wxSizerFlags().Border(wxTOP, gap(*this, 0.8)));
        read_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
            CallAfter([this] { host_.goTo({Standing::Page::review, 0, 0, {}}); });
        });
    }
    Bind(wxEVT_TIMER, [this](wxTimerEvent &) { pdfDone(); });
}

void ResultPage::addBands(const Summary &summary) {
    if (summary.ranked) {
        column()->Add(makeQuiet(this, tr("Overall priority")));
        column()->Add(makeBandLine(*this, summary.priority, summary.headline, summary.priority == Level::none ? 3 : 1),
                      wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.3)));
        if (!summary.setBy.empty()) column()->Add(makeQuiet(this, tr("Set by: {parts}", {{"parts", summary.setBy}})));
        column()->AddSpacer(gap(*this, 1));
    }
    for (const Summary::Score &score : summary.scores) {
        std::string value = score.value + (score.word.empty() ? "" : "   " + score.word);
        column()->Add(makeText(this, score.name));
        column()->Add(makeBandLine(*this, score.level, value, 2),
                      wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.15)));
        std::vector<std::string> beneath;
        if (!score.setBy.empty()) beneath.push_back(tr("Set by: {parts}", {{"parts", score.setBy}}) + ".");
        if (!score.valueBefore.empty())
            beneath.push_back(tr("Before you put things right: {value}.", {{"value", score.valueBefore}}));
        if (!score.label.empty()) beneath.push_back(tr("Method: {label}.", {{"label", score.label}}));
        if (!beneath.empty()) column()->Add(makeQuiet(this, join(beneath, " ")));
        column()->AddSpacer(gap(*this, 0.7));
    }
}

void ResultPage::addFirst(const Summary &summary) {
    if (summary.firstTitle.empty()) return;
    column()->Add(makeHeading(this, summary.firstTitle, 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    if (summary.first.empty()) column()->Add(makeText(this, summary.firstNone));
    for (const Summary::Action &action : summary.first) {
        column()->Add(makeHeading(this, action.number + ".  " + action.text, 3));
        column()->Add(makeText(this, action.reason), wxSizerFlags().Border(wxTOP, gap(*this, 0.15)));
        column()->Add(makeQuiet(this, action.tier), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.15)));
        column()->AddSpacer(gap(*this, 0.6));
    }
    if (summary.moreActions > 0)
        column()->Add(
            makeQuiet(this, trn("One more is in the report.", "{n} more are in the report.", summary.moreActions)),
            wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
}

void ResultPage::addProgramme(const Summary &summary) {
    if (summary.programmeTitle.empty()) return;
    column()->Add(makeHeading(this, summary.programmeTitle, 2),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    for (const std::string &line : summary.programmeSaid)
        column()->Add(makeText(this, line), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    for (const Summary::Exercise &item : summary.programme) {
        column()->Add(makeHeading(this, item.name, 3), wxSizerFlags().Border(wxTOP, gap(*this, 0.3)));
        column()->Add(makeText(this, item.dose), wxSizerFlags().Border(wxTOP, gap(*this, 0.15)));
        column()->Add(makeQuiet(this, item.why), wxSizerFlags().Border(wxTOP, gap(*this, 0.15)));
    }
    if (!summary.programme.empty())
        column()->Add(
            makeQuiet(this,
                      tr("Pictures, steps and when to stop are in the report; the diary is in the person's own copy.")),
            wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
}

void ResultPage::addOpen(const Summary &summary) {
    if (!summary.stillOpen()) return;
    column()->Add(makeHeading(this, tr("Still open"), 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    for (const std::string &line : summary.open)
        column()->Add(makeText(this, line), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    for (const std::string &line : summary.trouble)
        column()->Add(makeText(this, line), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    if (summary.missing.empty()) return;
    column()->Add(makeText(this, summary.missing), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    auto *which = new wxButton(this, wxID_ANY, toWx(tr("See &which")));
    setAccessDescription(*which, summary.missing);
    which->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        CallAfter([this] { host_.goTo({Standing::Page::review, 0, 0, {}}); });
    });
    column()->Add(which, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.3)));
}

void ResultPage::addWays() {
    column()->Add(makeHeading(this, tr("The report"), 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    column()->Add(makeText(this, tr("Which copy?")), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.2)));
    for (size_t i = 0; i < copies_.size(); ++i) {
        auto *radio = new wxRadioButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, i == 0 ? wxRB_GROUP : 0);
        breakText(radio, copies_[i].name, gap(*this, 2.2));
        setAccessDescription(*radio, tr("Which copy?") + " " + copies_[i].note);
        radios_.push_back(radio);
        column()->Add(radio, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.2)));
    }
    radios_.front()->SetValue(true);
    const bool inStore = host_.desk().personIsFixed();
    if (inStore)  // from where it goes out as a person agreed to it, step by step
        column()->Add(
            makeQuiet(this, tr("To look at. Copies go out from “Reports and copies” on the person's page, once it is "
                               "signed and they have agreed.")),
            wxSizerFlags().Border(wxTOP, gap(*this, 0.2)));
    auto *large = new wxCheckBox(this, wxID_ANY, toWx(tr("In large p&rint, 16 points")));
    large->SetValue(host_.settings().print == Print::large);
    setAccessDescription(*large, tr("The same content; the settings say how it is at first"));
    large->Bind(wxEVT_CHECKBOX,
                [this](wxCommandEvent &event) { outcome_.setPrint(event.IsChecked() ? Print::large : Print::normal); });
    column()->Add(large, wxSizerFlags().Border(wxTOP, gap(*this, 0.4)));
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    auto add = [&](const std::string &label) {
        auto *button = new wxButton(this, wxID_ANY, toWx(label));
        line->Add(button, wxSizerFlags().Border(wxRIGHT, gap(*this, 0.6)));
        return button;
    };
    add(tr("&Open report"))->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { openReport(); });
    if (!inStore) addSaving(add);
    column()->Add(line, wxSizerFlags().Border(wxTOP, gap(*this, 0.6)));
    told_ = makeText(this, "");
    column()->Add(told_, wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
}

void ResultPage::addSaving(const std::function<wxButton *(const std::string &)> &add) {
    add(tr("&Save report…"))->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        if (const std::string file = askWhere("html", tr("Web page")); !file.empty()) saveReport(file);
    });
    pdf_ = add(tr("Save &PDF…"));
    pdf_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        if (const std::string file = askWhere("pdf", "PDF"); !file.empty()) savePdfAs(file);
    });
}

void ResultPage::addSealed() {
    column()->Add(makeHeading(this, tr("Send it to occupational health"), 2),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    column()->Add(
        makeText(this, tr("Your answers sealed in a file, with the key file that your organisation gave you. Nobody "
                          "else can open it.")),
        wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    auto *button = new wxButton(this, wxID_ANY, toWx(tr("Save sealed &answers…")));
    button->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { sendSealedFile(); });
    column()->Add(button);
}

void ResultPage::sendSealedFile() {
    const std::string documents = fromWx(wxStandardPaths::Get().GetDocumentsDir()) + "/";
    Ask ask{tr("Save sealed answers"), "", tr("&Seal them"), {}, {}};
    ask.fields = {{tr("&Key file of the organisation, inbox.json"), documents + "inbox.json"},
                  {tr("Into the &file"), documents + outcome_.fileName(Copy::employee) + ".plumbline-sealed"}};
    const auto folder = dataFolder();
    if (!folder) return host_.tell(folder.problem());
    std::string told;
    const bool done = askAndDo(this, ask, [&](const Ask &given) -> Status {
        auto sent =
            sendSealed(host_.desk(), {given.fields[0].value, *folder + "/sender-key.json", given.fields[1].value});
        if (!sent) return sent.problem();
        told = std::move(*sent);
        return Done{};
    });
    if (!done) return;
    say(told);
    showText(this, tr("Sealed answers"), told);
}

// Pages that are nobody's but the person's.
void ResultPage::addSheets() {
    const bool others = host_.desk().byAssessor();
    column()->Add(makeHeading(this, others ? tr("About the person's back") : tr("About your back"), 2),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    column()->Add(
        makeText(this, others ? tr("These pages are the person's alone: give them to nobody else.")
                              : tr("These pages are yours alone; there is no copy of them for anybody at work.")));
    const auto add = [this](const std::string &label, const std::string &what, Sheet sheet) {
        auto *button = new wxButton(this, wxID_ANY, toWx(label));
        setAccessDescription(*button, what);
        button->Bind(wxEVT_BUTTON, [this, sheet](wxCommandEvent &) { openSheet(host_, sheet); });
        column()->Add(button, wxSizerFlags().Border(wxTOP, gap(*this, 0.9)));  // what is below it is said of it
        column()->Add(makeQuiet(this, what), wxSizerFlags().Border(wxTOP, gap(*this, 0.15)));
    };
    add(tr("My back hurts &now"), tr("What helps in the first week, and when to get help"), Sheet::now);
    add(tr("&Letter to a clinician"), tr("One page: what was reported, denied and left open"), Sheet::letter);
    add(tr("Emergency &card"), tr("To keep: when to call for help at once"), Sheet::card);
}

void ResultPage::say(const std::string &text) {
    breakText(told_, text);
    reflow();
    showChild(told_);
}

Copy ResultPage::chosen() const {
    for (size_t i = 0; i < radios_.size(); ++i)
        if (radios_[i]->GetValue()) return copies_[i].copy;
    return copies_.front().copy;
}

std::string ResultPage::askWhere(const std::string &ending, const std::string &kind) {
    wxFileDialog dialog(this, toWx(tr("Save the report")), wxStandardPaths::Get().GetDocumentsDir(),
                        toWx(outcome_.fileName(chosen()) + "." + ending), toWx(kind + "|*." + ending),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return "";
    return fromWx(dialog.GetPath());
}

void ResultPage::openReport() {
    const std::string file = openInBrowser(host_, outcome_.fileName(chosen()), outcome_.report(chosen()));
    if (!file.empty()) say(tr("Opened: {file}", {{"file", file}}));
}

bool ResultPage::saveReport(const std::string &file) {
    const auto html = outcome_.report(chosen());
    const Status written = html ? writeFile(file, *html) : Status(html.problem());
    if (!written) {
        host_.tell(written.problem());
        return false;
    }
    say(tr("Saved: {file}", {{"file", file}}));
    return true;
}

void ResultPage::savePdfAs(const std::string &file) {
    const auto html = outcome_.report(chosen());
    if (!html) return host_.tell(html.problem());
    const char *path = std::getenv("PATH");
    // The task owns all that it needs, so that closing the window in the meantime takes nothing from under it.
    std::packaged_task<Status()> task(
        [html = *html, file, path = std::string(path ? path : "")] { return savePdf(html, file, path); });
    printing_ = task.get_future();
    printingTo_ = file;
    std::thread(std::move(task)).detach();
    pdf_->Disable();
    say(tr("Making the PDF…"));
    timer_.Start(kPollEvery);
}

void ResultPage::pdfDone() {
    if (!printing_.valid() || printing_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return;
    timer_.Stop();
    const Status printed = printing_.get();
    pdf_->Enable();
    say(printed ? tr("Saved: {file}", {{"file", printingTo_}}) : printed.problem().sentence());
    if (!printed) host_.tell(printed.problem());
}

}  // namespace plumb::gui
