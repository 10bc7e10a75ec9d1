#include "host/present/desk_file.h"

#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/translated.h"
#include "host/form/answers_reader.h"
#include "host/form/answers_writer.h"
#include "host/form/progress.h"

namespace plumb {

namespace {

constexpr std::string_view kPages[] = {"about", "section", "review", "result", "now"};

void writePlace(JsonWriter &json, const AssessmentDesk &desk, QuestionPlace place) {
    json.key("form").text(desk.answersOf(place.form).form().id);
    json.key("question").text(desk.question(place).id);
    if (place.row != kWholeForm) json.key("row").number(place.row);
}

std::string textIn(const Json &object, std::string_view member) {
    const Json *found = object.find(member);
    return found ? found->asText().value_or("") : "";
}

// A document that was written into a text of its own.
Status readInner(const std::string &text, const std::string &file, const Library &library, Document &document) {
    AnswersReader reader(formsOf(library.plugins()));
    return reader.read(text, file, document);
}

}  // namespace

std::string DeskFile::extraOf(const AssessmentDesk &desk) {
    std::string out;
    JsonWriter json(out);
    json.open('{');
    const Standing &at = desk.standing_;
    json.key("at").open('{').key("page").text(kPages[static_cast<size_t>(at.page)]);
    if (at.page == Standing::Page::section) {
        const Form &form = desk.answersOf(at.form).form();
        json.key("section").text(form.sections[at.section].id);
        json.key("of").text(form.id);
        if (at.question.question != kNoSlot) writePlace(json, desk, at.question);
    }
    json.close('}');
    if (desk.way_ == AssessmentDesk::Way::now) json.key("way").text("now");
    if (desk.theirs_) json.key("theirs").text(writeAnswers(*desk.theirs_));
    if (desk.proposed_) {
        json.key("proposed").text(writeAnswers(*desk.proposed_));
        json.key("proposed_from").text(desk.proposedFrom_);
    }
    json.key("doubtful").open('[');
    for (const auto &[place, value] : desk.state_.doubtful) {
        json.open('{');
        writePlace(json, desk, place);
        json.key("value").number(value).close('}');
    }
    json.close(']').close('}');
    return out;
}

std::string DeskFile::write(const AssessmentDesk &desk) {
    return writeAnswers(desk.state_.now, "x-draft", extraOf(desk));
}

QuestionPlace DeskFile::placeOf(const Json &json, const AssessmentDesk &desk) {
    const auto form = desk.library_->find(textIn(json, "form"));
    if (!form) return {};
    QuestionPlace place{*form, desk.answersOf(*form).form().find(textIn(json, "question")), kWholeForm};
    if (place.question == kNoSlot) return {};
    const Slot group = desk.question(place).group;
    const Json *row = json.find("row");
    if (row) place.row = static_cast<uint32_t>(row->asNumber().value_or(0));
    const bool known = group == kNoSlot ? !row : row && place.row < desk.answersOf(*form).rows(group);
    return known ? place : QuestionPlace{};
}

// Drafts of an earlier program keep what was put right as a document of its own.
void DeskFile::readBefore(const std::string &text, const std::string &file, AssessmentDesk &desk) {
    Document before(formsOf(desk.library_->plugins()));
    if (!readInner(text, file, *desk.library_, before)) return;
    for (uint32_t form = 0; form < before.forms.size(); ++form) {
        const Answers &answers = before.forms[form].answers;
        for (Slot slot = 0; slot < answers.form().questions.size(); ++slot)
            if (keepsBefore(answers.form().at(slot)) && !answers.at(slot).blank() && !desk.withheld({form, slot}))
                desk.howToKeep({form, slot}).before = answers.at(slot);
    }
}

void DeskFile::readExtra(const Json &extra, const std::string &file, AssessmentDesk &desk) {
    if (const std::string text = textIn(extra, "before"); !text.empty()) readBefore(text, file, desk);
    for (const auto &[name, kept] : {std::pair{"theirs", &desk.theirs_}, {"proposed", &desk.proposed_}}) {
        const std::string text = textIn(extra, name);
        if (text.empty()) continue;
        kept->emplace(formsOf(desk.library_->plugins()));
        if (!readInner(text, file, *desk.library_, **kept)) kept->reset();
    }
    desk.proposedFrom_ = textIn(extra, "proposed_from");
    if (const Json *doubtful = extra.find("doubtful"))
        for (const Json &one : doubtful->children()) {
            const QuestionPlace place = placeOf(one, desk);
            const Json *value = one.find("value");
            if (place.question != kNoSlot && value && value->asNumber())
                desk.state_.doubtful[place] = *value->asNumber();
        }
    if (textIn(extra, "way") == "now") desk.way_ = AssessmentDesk::Way::now;
    const Json *at = extra.find("at");
    if (!at) return;
    const std::string page = textIn(*at, "page");
    for (size_t i = 0; i < std::size(kPages); ++i)
        if (page == kPages[i]) desk.standing_.page = static_cast<Standing::Page>(i);
    desk.standing_.question = placeOf(*at, desk);
    const auto form = desk.library_->find(textIn(*at, "of"));
    if (!form || desk.standing_.page != Standing::Page::section) return;
    desk.standing_.form = *form;
    const auto &sections = desk.answersOf(*form).form().sections;
    for (uint32_t i = 0; i < sections.size(); ++i)
        if (sections[i].id == textIn(*at, "section")) desk.standing_.section = i;
}

Status DeskFile::read(const std::string &bytes, const std::string &file, AssessmentDesk &desk) {
    AnswersReader reader(formsOf(desk.library_->plugins()));
    if (Status read = reader.read(bytes, file, desk.state_.now); !read) return read;
    desk.state_.now.warnings.clear();
    if (desk.forms().empty())
        return Problem{file, tr("the draft holds no form"), tr("Delete it, and begin the assessment again")};
    desk.standing_.form = desk.forms().front();
    const auto json = readJson(bytes, file);
    if (!json) return json.problem();
    if (const Json *extra = json->find("x-draft")) readExtra(*extra, file, desk);
    return Done{};
}

std::vector<DraftCard> draftCards(const Library &library, DraftStore &store) {
    std::vector<DraftCard> cards;
    for (const DraftStore::Entry &entry : store.list()) {
        DraftCard card{entry.id, "", "", entry.changed, std::nullopt};
        const auto bytes = store.load(entry.id);
        Document document(formsOf(library.plugins()));
        AnswersReader reader(formsOf(library.plugins()));
        const Status read =
            bytes ? reader.read(*bytes, tr("draft {id}", {{"id", entry.id}}), document) : Status(bytes.problem());
        if (!read) card.problem = read.problem();
        uint32_t asked = 0, answered = 0;
        for (uint32_t i = 0; read && i < document.forms.size(); ++i) {
            if (!document.forms[i].present) continue;
            card.title += (card.title.empty() ? "" : ", ") + library.formTitle(i);
            for (const SectionProgress &section : progress(document.forms[i].answers, document.forms[i].visibility)) {
                asked += section.asked;
                answered += section.answered;
            }
        }
        card.detail = document.by == "assessor" ? tr("As assessor") : tr("Self-assessment");
        if (!document.workstation.empty()) card.detail += ", " + document.workstation;
        if (asked > 0)
            card.detail += ", " + tr("{answered} of {asked} answered",
                                     {{"answered", std::to_string(answered)}, {"asked", std::to_string(asked)}});
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace plumb
