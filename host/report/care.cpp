#include "host/report/care.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/programme/cards.h"

namespace plumb {

namespace {

constexpr int kSoonDays = 14, kCalmDays = 42;  // until somebody looks again [methods: our convention]

std::vector<std::string> filledAll(const std::vector<std::string> &lines, const Fillings &fillings) {
    std::vector<std::string> out;
    out.reserve(lines.size());
    for (const std::string &line : lines) out.push_back(filled(line, fillings));
    return out;
}

bool headDeclined(const PluginResult &result) {
    return std::any_of(result.lines.begin(), result.lines.end(), [&](const plumb_line &line) {
        return line.kind == PLUMB_DECLINES && result.output(line).scale == result.plugin->manifest().head();
    });
}

class Care {
  public:
    Care(const CareData &data, const Assessment &assessment, const Document &document, const Words &page,
         const CareWishes &wishes)
        : data_(data), fixed_(data.texts.fixed), document_(document), page_(page), wishes_(wishes) {
        Wishes exercises;
        exercises.today = wishes.today;
        exercises.spasm = wishes.spasm;
        programme_ = makeProgramme(data.catalogue, assessment, document, exercises);
        lines_ = helpLinesFor(data.numbers, wishes.country, fixed_);
        fillings_ = fillingsFor(programme_.gate, fixed_, lines_);
    }

    ReportCare make(const PluginResult &head) {
        ReportCare care = parts(head);
        if (wishes_.seenFirst && care.programme && !care.stops()) care.programme = leftOut(care.programme->words);
        if (wishes_.assessor || document_.by == "assessor") tellWhoSees(care);
        return care;
    }

  private:
    ReportCare parts(const PluginResult &head) {
        addCard(headDeclined(head));
        addAlso(head);
        for (const FixedText *text : helpTexts(fixed_)) care_.help.push_back(worded(*text));
        care_.helpNotes = notesOn(care_.help);
        if (care_.alone()) return std::move(care_);
        addBodies(care_, head, document_, page_);
        if (headDeclined(head)) return std::move(care_);
        addRankings(care_, head, document_, data_);
        care_.programme = programmeInWords(programme_, data_, fillings_);
        addAbout();
        if (care_.card.urgency == 3) add(care_.followUp, "followup.r3", kSoonDays);
        if (care_.card.urgency == 4) add(care_.followUp, "followup.r4", kCalmDays);
        return std::move(care_);
    }

    // No exercises before somebody was seen, whoever gave the answer that calls for it.
    ReportProgramme leftOut(const Words *words) const {
        ReportProgramme none;
        none.words = words;
        none.said.push_back(page_.get("care.seen_first", "text"));
        return none;
    }

    // That nobody at work sees it is true where somebody answers alone.
    void tellWhoSees(ReportCare &care) const {
        const std::string &nobody = fixed_.line("nobody"), &seen = fixed_.line("nobody.assessed");
        if (nobody.empty() || seen.empty()) return;
        const auto tell = [&](ReportText &text) {
            for (auto *lines : {&text.text, &text.points, &text.after})
                for (std::string &line : *lines)
                    if (const size_t at = line.find(nobody); at != line.npos) line.replace(at, nobody.size(), seen);
        };
        tell(care.card.main);
        for (auto *texts : {&care.card.more, &care.keep, &care.help, &care.about, &care.also, &care.followUp})
            for (ReportText &text : *texts) tell(text);
    }

    // A card lists what to say at its end, so its text points there.
    Fillings onCard() const {
        Fillings fillings = fillings_;
        fillings["say"] = page_.get("care.say_below", "text");
        return fillings;
    }

    ReportText worded(const FixedText &text) const { return reportText(text, fillings_, fixed_); }

    void add(std::vector<ReportText> &to, std::string_view id, int days = 0) const {
        if (const FixedText *text = fixed_.find(id))
            to.push_back(reportText(*text, withDate(fillings_, wishes_.today, days), fixed_));
    }

    void addCard(bool declined) {
        ReportCard &card = care_.card;
        card.urgency = programme_.gate.route;
        std::vector<ReportText> texts;
        if (declined) add(texts, "notice.declined");
        else
            for (const FixedText *text : routeTexts(programme_.gate, fixed_))
                texts.push_back(reportText(*text, onCard(), fixed_));
        if (!texts.empty()) {
            card.main = std::move(texts.front());
            card.more.assign(texts.begin() + 1, texts.end());
        }
        if (card.urgency >= 1 && card.urgency <= 3) card.said = saidFlags(programme_.gate, fixed_);
        std::vector<ReportText> printed = card.more;
        printed.push_back(card.main);
        card.notes = notesOn(printed);
        if (care_.stops()) add(care_.keep, "card.ces");
    }

    // What is to be said of the numbers that these texts name.
    std::vector<std::string> notesOn(const std::vector<ReportText> &texts) const {
        std::string all;
        for (const ReportText &text : texts) {
            all += text.title + "\n";
            for (const auto *lines : {&text.text, &text.points, &text.after}) all += join(*lines, "\n") + "\n";
        }
        std::vector<std::string> notes;
        for (const HelpLines::Note &note : lines_.notes)
            if (all.find(note.number) != all.npos) notes.push_back(note.text);
        return notes;
    }

    // What is known about backs, as far as the route lets it be told.
    void addAbout() {
        for (const FixedText &text : fixed_.texts) {
            const bool fits =
                std::find(text.routes.begin(), text.routes.end(), care_.card.urgency) != text.routes.end();
            if (fits && text.id.starts_with("para.")) care_.about.push_back(worded(text));
        }
    }

    // Texts that a finding calls for whatever the route: where to find somebody to talk to.
    void addAlso(const PluginResult &head) {
        if (const FixedText *text = fixed_.find("lowmood"))
            if (std::any_of(text->flags.begin(), text->flags.end(),
                            [&](const std::string &finding) { return head.found(finding); }))
                care_.also.push_back(worded(*text));
    }

    const CareData &data_;
    const FixedTexts &fixed_;
    const Document &document_;
    const Words &page_;
    const CareWishes &wishes_;
    Programme programme_;
    HelpLines lines_;
    Fillings fillings_;
    ReportCare care_;
};

}  // namespace

CareData CareData::read(const std::string &folder, const Plugins &plugins, Problems &problems) {
    CareData data;
    data.catalogue = readCatalogue(folder, "en", problems);
    data.texts = readSheetTexts(folder, data.catalogue, problems);
    data.numbers = readHelpNumbers(folder + "/emergency.json", problems);
    checkCodes(data.catalogue.codes, folder + "/triggers.json", plugins, true, problems);
    data.poses = readPosesFile(folder + "/poses.json", problems);
    return data;
}

const PluginResult *headOf(const Assessment &assessment) {
    const auto at = std::find_if(assessment.results.begin(), assessment.results.end(),
                                 [](const PluginResult &r) { return r.plugin->manifest().head() != nullptr; });
    return at == assessment.results.end() ? nullptr : &*at;
}

ReportText reportText(const FixedText &text, const Fillings &fillings, const FixedTexts &fixed) {
    return {filled(text.title, fillings), filledAll(text.text, fillings), filledAll(text.points, fillings),
            filledAll(text.after, fillings), reviewInWords(text.review, fixed)};
}

Fillings withDate(Fillings fillings, std::optional<Date> today, int days) {
    if (today) fillings["date"] = longDate(std::chrono::sys_days(*today) + std::chrono::days(days));
    return fillings;
}

std::optional<ReportCare> careOf(const CareData &data, const Assessment &assessment, const Document &document,
                                 const Words &page, const CareWishes &wishes) {
    const PluginResult *head = headOf(assessment);
    if (!head) return std::nullopt;
    return Care(data, assessment, document, page, wishes).make(*head);
}

}  // namespace plumb
