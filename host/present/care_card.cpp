#include "host/present/care_card.h"

#include <algorithm>

#include "host/base/translated.h"

namespace plumb {

namespace {

using Kind = CareLine::Kind;

const std::string kNothing;

class Writer {
  public:
    explicit Writer(std::vector<CareLine> &lines) : lines_(lines) {}

    void add(Kind kind, const std::string &text) {
        if (!text.empty()) lines_.push_back({kind, text});
    }
    void all(Kind kind, const std::vector<std::string> &texts) {
        for (const std::string &text : texts) add(kind, text);
    }
    void words(const ReportText &text, Kind title, CareReview review) {
        add(title, text.title);
        all(Kind::text, text.text);
        all(Kind::point, text.points);
        all(Kind::text, text.after);
        if (review == CareReview::shown) add(Kind::quiet, text.review);
    }

  private:
    std::vector<CareLine> &lines_;
};

// Nothing that calls for a card: one line, without more.
void writeCalm(Writer &writer, const ReportCard &card) {
    writer.add(Kind::title, card.main.title);
    if (!card.main.text.empty()) writer.add(Kind::text, card.main.text.front());
    for (const ReportText &text : card.more) writer.all(Kind::text, text.text);
    writer.add(Kind::quiet, card.main.review);
}

Assessment assessed(const Library &library, const Document &document) {
    Assessment assessment;
    Assessor(library.plugins()).assess(document, assessment);
    return assessment;
}

CareCard theirCard(CareCard card) {
    card.theirs = true;
    card.lines.insert(card.lines.begin() + 1, {Kind::quiet, tr("From what the person answered themselves.")});
    return card;
}

// That nobody sees it is true where somebody answers alone; with an assessor, who sees it and whom it speaks to.
void tellAssessor(std::vector<CareLine> &lines, const std::string &nobody) {
    const std::string told =
        tr("You see this as the assessor; the program calls nobody. The words are for the "
           "person: show or read them out now.");
    for (CareLine &line : lines)
        if (const size_t at = nobody.empty() ? line.text.npos : line.text.find(nobody); at != line.text.npos)
            line.text.replace(at, nobody.size(), told);
}

}  // namespace

Level CareCard::level() const {
    switch (urgency) {
        case 1: return Level::urgent;
        case 2: return Level::act;
        case 3: return Level::watch;
        default: return Level::none;
    }
}

const std::string &CareCard::title() const { return lines.empty() ? kNothing : lines.front().text; }

const std::string &CareCard::firstOf(CareLine::Kind kind) const {
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const CareLine &line) { return line.kind == kind; });
    return at == lines.end() ? kNothing : at->text;
}

const std::string &CareCard::first() const { return firstOf(Kind::text); }

const std::string &CareCard::act() const { return firstOf(Kind::point); }

std::string CareCard::asText() const {
    std::string text;
    for (const CareLine &line : lines) {
        if (line.kind == Kind::heading) text += "\n";
        text += (line.kind == Kind::point ? "• " : "") + line.text + "\n";
    }
    return text;
}

CareCard careCard(const ReportCare &care, const AssessmentDesk &desk) {
    const Words &page = desk.library().page().words;
    CareCard shown;
    shown.urgency = care.card.urgency;
    Writer writer(shown.lines);
    if (!shown.isCard()) writeCalm(writer, care.card);
    else {
        writer.words(care.card.main, Kind::title, CareReview::left);
        for (const ReportText &text : care.card.more) writer.words(text, Kind::heading, CareReview::left);
        if (!care.card.said.empty()) writer.add(Kind::heading, page.get("care.said", "text"));
        writer.all(Kind::point, care.card.said);
        writer.all(Kind::quiet, care.card.notes);
        writer.add(Kind::quiet, care.card.main.review);
    }
    if (care.stops())
        for (const ReportText &text : care.keep) writer.words(text, Kind::heading, CareReview::shown);
    for (const ReportText &text : care.also) writer.words(text, Kind::heading, CareReview::shown);
    if (care.stops()) writer.add(Kind::text, page.get(care.alone() ? "care.alone" : "care.stops", "text"));
    if (desk.byAssessor() && shown.isCard())
        for (const char *line : {"nobody", "nobody.assessed"})
            tellAssessor(shown.lines, desk.library().care()->texts.fixed.line(line));
    return shown;
}

void appendLines(std::vector<CareLine> &lines, const ReportText &text, CareLine::Kind title, CareReview review) {
    Writer(lines).words(text, title, review);
}

std::optional<Assessment> careAssessment(const AssessmentDesk &desk) {
    const Library &library = desk.library();
    const auto forms = desk.forms();
    const bool any = std::any_of(forms.begin(), forms.end(),
                                 [&](uint32_t form) { return library.plugin(form).manifest().head() != nullptr; });
    if (!any || !library.care()) return std::nullopt;
    return assessed(library, desk.document());
}

std::optional<CareAnswers> careAnswers(const AssessmentDesk &desk, const Settings &settings, const std::string &today) {
    const Library &library = desk.library();
    auto own = careAssessment(desk);
    if (!own) return std::nullopt;
    const auto careIn = [&](const Assessment &what, const Document &document) {
        return careOf(*library.care(), what, document, library.page().words, {parseDate(today), settings.country});
    };
    auto care = careIn(*own, desk.document());
    if (desk.theirs() && !(care && care->stops())) {
        Assessment said = assessed(library, *desk.theirs());
        auto theirs = careIn(said, *desk.theirs());
        if (theirs && theirs->stops()) return CareAnswers{desk.theirs(), std::move(said), std::move(*theirs), true};
    }
    if (!care) return std::nullopt;
    return CareAnswers{&desk.document(), std::move(*own), std::move(*care)};
}

std::optional<CareCard> careCardNow(const AssessmentDesk &desk, const Settings &settings, const std::string &today) {
    const auto answers = careAnswers(desk, settings, today);
    if (!answers) return std::nullopt;
    CareCard card = careCard(answers->care, desk);
    return answers->theirs ? theirCard(std::move(card)) : card;
}

}  // namespace plumb
