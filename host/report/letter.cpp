// The letter to a clinician: what was answered, in the order in which it is asked for, without a word of judgement.
#include <algorithm>

#include "host/base/number.h"
#include "host/base/text.h"
#include "host/programme/cards.h"
#include "host/report/explain.h"
#include "host/report/findings_and_answers.h"
#include "host/report/sheets.h"

namespace plumb {

namespace {

// The sign itself, without what it may mean.
std::string sign(const std::string &line) { return line.substr(0, line.find(';')); }

class Letter {
  public:
    Letter(Html &page, const SheetSource &source, const PluginResult &head, const ReportCare &care)
        : page_(page),
          source_(source),
          fixed_(source.care.texts.fixed),
          head_(head),
          plugin_(*head.plugin),
          form_(plugin_.form()),
          answers_(*source.document.find(form_.id)),
          care_(care) {}

    void write() {
        opening();
        signs();
        for (const LetterPart &part : plugin_.manifest().head()->letter) this->part(part);
        places();
        scores();
        given();
        if (const FixedText *ask = fixed_.find("letter.ask")) {
            heading("letter.ask");
            const auto list = page_.scope("ul");
            for (const std::string &point : ask->points) page_.element("li", point);
        }
        heading("letter.question");
        page_.element("p", fixed_.line("letter.question"));
    }

  private:
    const std::string &say(std::string_view id) const { return source_.page.words.get(id, "text"); }

    void heading(std::string_view id) {
        if (const FixedText *text = fixed_.find(id)) page_.element("h2", text->title);
    }

    void opening() {
        const Person &person = source_.document.person;
        const std::string name = person.name.empty() ? person.reference : person.name;
        const auto date = parseDate(source_.document.assessed);
        const FixedText *text = fixed_.find("letter");
        page_.element("h1", text ? text->title : "");
        const Fillings fillings = {{"name", name.empty() ? say("letter.person") : withoutControls(name)},
                                   {"date", date ? longDate(*date) : say("letter.no_date")},
                                   {"review", text ? reviewInWords(text->review, fixed_) : ""},
                                   {"route", care_.card.main.title}};
        page_.element("p", filled(fixed_.line("letter"), fillings));
        const auto reason = page_.scope("p");
        page_.element("strong", filled(fixed_.line("letter.reason"), fillings));
        if (!person.name.empty() && !person.reference.empty())
            page_.text(" " + say("identity.reference") + ": ").typed(person.reference);
    }

    const Answer &answerTo(Slot slot) const { return answers_.visibility.effective(answers_.answers, slot); }

    // Whether it was yes; of other questions whether a finding came of it.
    bool reported(const Question &question) const { return head_.found(question.id); }

    void signs() {
        std::vector<std::string> yes, no, open, known;
        for (Slot slot = 0; slot < form_.questions.size(); ++slot) {
            const Question &question = form_.at(slot);
            const std::string &line = fixed_.line("say." + question.id);
            if (line.empty() || answers_.visibility.hidden(slot)) continue;
            const Slot known_ = form_.find(question.id + ".known");
            const bool unchanged = known_ != kNoSlot && answerTo(known_).given() && answerTo(known_).option == 1;
            (answerTo(slot).blank() ? open : !reported(question) ? no : unchanged ? known : yes).push_back(sign(line));
        }
        listed("letter.reported", yes, say("answer.none"));
        listed("letter.known", known, "");
        listed("letter.open", open, "");
        listed("letter.denied", no, say("answer.none"));
    }

    void listed(std::string_view title, const std::vector<std::string> &lines, const std::string &otherwise) {
        if (lines.empty() && otherwise.empty()) return;
        heading(title);
        page_.element("p", lines.empty() ? otherwise : join(lines, "; "));
    }

    // What was answered in some sections. Of yes and no the yes and not sure by name, the rest by number.
    void part(const LetterPart &part) {
        std::vector<std::string> said;
        size_t no = 0, open = 0;
        for (const std::string &id : part.sections)
            for (const Section &section : form_.sections)
                if (section.id == id)
                    for (const Slot slot : section.questions) answer(slot, said, no, open);
        if (no > 0) said.push_back(say("letter.no") + ": " + std::to_string(no));
        if (open > 0) said.push_back(say("letter.open_count") + ": " + std::to_string(open));
        listed(part.title, said, "");
    }

    void answer(Slot slot, std::vector<std::string> &said, size_t &no, size_t &open) const {
        if (answers_.visibility.hidden(slot)) return;
        const Question &question = form_.at(slot);
        const Answer &answer = answerTo(slot);
        if (answer.blank()) ++open;
        else if (question.kind == QuestionKind::yesno && answer.given() && answer.option == 0) ++no;
        else
            said.push_back(
                plugin_.words().get(question.id, "text") + " " +
                answerInWords(plugin_, answers_.answers, slot, answer, source_.units, answerWords(source_.page.words)));
    }

    void places() {
        std::vector<std::string> places;
        for (const ReportBody &body : care_.bodies)
            for (const ReportBody::Row &row : body.rows)
                places.push_back(row.place + " " + row.pain + (row.side.empty() ? "" : " (" + row.side + ")"));
        if (places.empty()) return;
        page_.element("h2", say("body.title") + " (" + say("body.pain") + ")");
        page_.element("p", join(places, "; "));
    }

    void scores() {
        std::vector<std::string> scores;
        for (const Scale &scale : plugin_.manifest().scales) {
            const auto value = head_.value(scale.id);
            const bool own = scale.place == Scale::Place::section && scale.bodyMap.empty();
            if (value && scale.place != Scale::Place::head && !own)
                scores.push_back(plugin_.words().get(scale.id, "text") + " " +
                                 valueInWords(*value, scale, source_.units));
        }
        for (const ReportRanking &ranking : care_.rankings) scores.push_back(ranking.intro.title + " " + ranking.count);
        listed("letter.scores", scores, "");
        if (!scores.empty()) page_.element("p", fixed_.line("letter.scores"), {{"class", "source"}});
    }

    void given() {
        std::vector<std::string> given;
        if (care_.programme)
            for (const ReportExercise &item : care_.programme->items) given.push_back(item.name + ", " + item.dose);
        listed("letter.given", given, say("letter.nothing"));
    }

    Html &page_;
    const SheetSource &source_;
    const FixedTexts &fixed_;
    const PluginResult &head_;
    const Plugin &plugin_;
    const Form &form_;
    const FormAnswers &answers_;
    const ReportCare &care_;
};

}  // namespace

bool appendLetter(std::string &out, const SheetSource &source) {
    const PluginResult *head = headOf(source.assessment);
    const auto care = careOf(source.care, source.assessment, source.document, source.page.words, source.wishes);
    if (!head || !care) return false;
    const FixedText *text = source.care.texts.fixed.find("letter");
    const PageFrame frame = {text ? text->title : "",
                             source.document.person.reference,
                             source.page.words.get("letter.confidential", "text"),
                             source.paper,
                             source.wishes.today ? longDate(*source.wishes.today) : "",
                             Letterhead::withoutFoot,
                             true,
                             source.print};
    appendFramed(out, frame, source.page, [&](Html &page) {
        const auto letter = page.scope("div", {{"class", "letter"}});
        Letter(page, source, *head, *care).write();
    });
    return true;
}

}  // namespace plumb
