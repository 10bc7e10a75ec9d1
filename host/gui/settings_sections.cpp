// General, reports, organisation: what is set and nothing else.
#include <wx/filedlg.h>

#include <algorithm>
#include <iterator>

#include "host/assess/places.h"
#include "host/base/translated.h"
#include "host/form/translation.h"
#include "host/gui/access.h"
#include "host/gui/case_panel.h"
#include "host/gui/settings_dialog.h"
#include "host/gui/settings_parts.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/house_look.h"

namespace plumb::gui {

namespace {

class GeneralSection : public SettingsSection {
  public:
    GeneralSection(wxWindow *parent, const Settings &settings) : SettingsSection(parent) {
        column()->Add(makeHeading(this, tr("General"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
        units_ = Choices(*this, tr("Units"), {tr("Centimetres and kilograms"), tr("Inches and pounds")},
                         settings.units == UnitSystem::imperial ? 1 : 0);
        std::vector<std::string> sizes;
        for (const int size : kTextSizes) sizes.push_back(std::to_string(size) + " %");
        const auto *at = std::find(std::begin(kTextSizes), std::end(kTextSizes), settings.textSize);
        size_ = Choices(*this, tr("Size of text in the window"), sizes,
                        at == std::end(kTextSizes) ? 0 : static_cast<size_t>(at - std::begin(kTextSizes)));
        std::vector<std::string> names;
        for (const std::string &code : languages_) names.push_back(languageName(code));
        const auto own = std::find(languages_.begin(), languages_.end(), settings.language),
                   language = own == languages_.end() ? std::find(languages_.begin(), languages_.end(), "en") : own;
        language_ = Choices(*this, tr("Language, from the next start on"), names,
                            language == languages_.end() ? 0 : static_cast<size_t>(language - languages_.begin()));
        if (languages_.size() > 1)
            column()->Add(
                makeQuiet(this, tr("Some forms and some messages have no translation yet and stay in English.")),
                wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
        country_ = addField(*this, tr("Co&untry, two letters as GB or DE"), settings.country);
        country_->SetMaxLength(2);
        country_->SetInitialSize(wxSize(8 * GetCharWidth(), fieldHeight(*this)));
        const std::string why = tr("For numbers to call in an emergency. Empty: no numbers.");
        setAccessDescription(*country_, why);
        column()->Add(makeQuiet(this, why));
    }

    Status take(Settings &settings) override {
        const auto country = countryFrom(fromWx(country_->GetValue()));
        if (!country)
            return Problem{"", tr("“{text}” is not the code of a country", {{"text", fromWx(country_->GetValue())}}),
                           tr("Type two letters as GB or DE, or nothing")};
        settings.units = units_.chosen() == 1 ? UnitSystem::imperial : UnitSystem::metric;
        settings.textSize = kTextSizes[size_.chosen()];
        const std::string &language = languages_[language_.chosen()];
        settings.language = language == "en" ? "" : language;
        settings.country = *country;
        return Done{};
    }

  private:
    // Of the words that are installed.
    static std::vector<std::string> installed() {
        std::vector<std::string> codes = languagesIn(shareFolder() + "/reports");
        if (codes.empty()) codes.emplace_back("en");
        return codes;
    }

    std::vector<std::string> languages_ = installed();
    Choices units_, size_, language_;
    wxTextCtrl *country_;
};

class ReportsSection : public SettingsSection {
  public:
    ReportsSection(wxWindow *parent, const Settings &settings) : SettingsSection(parent) {
        column()->Add(makeHeading(this, tr("Reports"), 1));
        column()->Add(makeText(this, tr("How reports, letters and sheets come out of the printer or as PDF.")),
                      wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
        paper_ = Choices(*this, tr("Paper"), {"A4", tr("US Letter")}, settings.paper == Paper::letter ? 1 : 0);
        print_ = Choices(*this, tr("Print"), {tr("Normal"), tr("Large print: the same content in 16 points and more")},
                         settings.print == Print::large ? 1 : 0);
        column()->Add(
            makeQuiet(this, tr("A person's agreement is to the page as they saw it. A copy that was shown in one print "
                               "has to be shown again before it goes out in the other.")));
    }

    Status take(Settings &settings) override {
        settings.paper = paper_.chosen() == 1 ? Paper::letter : Paper::a4;
        settings.print = print_.chosen() == 1 ? Print::large : Print::normal;
        return Done{};
    }

  private:
    Choices paper_, print_;
};

class OrganisationSection : public SettingsSection {
  public:
    OrganisationSection(wxWindow *parent, const Settings &settings) : SettingsSection(parent) {
        column()->Add(makeHeading(this, tr("Organisation"), 1));
        column()->Add(
            makeText(this, tr("An organisation's own file puts its name, logo, colours and sections on reports. Under "
                              "a card that sends somebody to be seen stands its name alone.")),
            wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
        way_ = Choices(*this, tr("Which file?"), {tr("The one in its usual place"), tr("None"), tr("This file:")},
                       static_cast<size_t>(houseWayOf(settings)));
        file_ = addFileField(*this, tr("Organisation's fi&le (house.json)"), settings.house.value_or(""));
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("C&hoose a file…"), tr("The organisation's own file"), [this] { choose(); });
        column()->Add(makeHeading(this, tr("What is in it"), 3), wxSizerFlags().Border(wxTOP, gap(*this, 0.6)));
        said_ = ToldLine(*this);
        way_.whenChosen([this] { look(); });
        file_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
            way_.choose(static_cast<size_t>(HouseWay::file));
            look();
        });
        look();
    }

    void pageShown() override { look(); }
    Status take(Settings &settings) override { return takeHouse(settings, way(), fromWx(file_->GetValue())); }

  private:
    HouseWay way() const { return static_cast<HouseWay>(way_.chosen()); }

    void look() {
        const HouseLook look = lookAtHouse(way(), fromWx(file_->GetValue()));
        std::string text = look.sound ? "" : tr("Not sound:") + "\n";
        for (const std::string &sentence : look.sentences) text += (look.sound ? "" : "• ") + sentence + "\n";
        if (text != shown_) said_.say(text);
        shown_ = text;
    }

    void choose() {
        wxFileDialog dialog(this, toWx(tr("The organisation's own file")), "", "",
                            toWx(tr("Organisation's file (*.json)|*.json")), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        if (dialog.ShowModal() == wxID_OK) file_->SetValue(dialog.GetPath());
    }

    Choices way_;
    wxTextCtrl *file_;
    ToldLine said_;
    std::string shown_;
};

}  // namespace

SettingsSection *makeGeneralSection(wxWindow *parent, const Settings &settings) {
    return new GeneralSection(parent, settings);
}
SettingsSection *makeReportsSection(wxWindow *parent, const Settings &settings) {
    return new ReportsSection(parent, settings);
}
SettingsSection *makeOrganisationSection(wxWindow *parent, const Settings &settings) {
    return new OrganisationSection(parent, settings);
}

}  // namespace plumb::gui
