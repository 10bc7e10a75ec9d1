#include <algorithm>

#include "host/base/hash.h"
#include "host/base/html.h"
#include "host/base/json.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/exchange/export_person.h"
#include "host/exchange/record_json.h"
#include "host/photo/measures.h"

namespace plumb {

namespace {

constexpr std::string_view kStyle =
    "body{font:11pt/1.45 'Liberation Sans',Arial,sans-serif;color:#1a1a1a;max-width:60em;margin:2em auto;padding:0 1em}"
    "h1{font-size:1.6em}h2{font-size:1.25em;border-bottom:2px solid #205072;margin-top:2em}h3{font-size:1.05em}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25em .5em;"
    "border-bottom:1px solid #bbb}th{width:40%;font-weight:normal;color:#333}img{max-width:100%}";

// What is written around: where it comes from and how it is shown.
class PackPage {
  public:
    PackPage(std::string &out, const Plugins &plugins) : page_(out), plugins_(plugins) {}

    void write(const PersonPack &pack);

  private:
    void row(Literal name, const std::string &value) {
        if (value.empty()) return;
        const auto line = page_.scope("tr");
        page_.element("th", name.view(), {{"scope", "row"}});
        const auto cell = page_.scope("td");
        page_.typed(value);
    }
    void answer(const std::string &question, const std::string &value) {
        const auto line = page_.scope("tr");
        page_.open("th", {{"scope", "row"}}).typed(question).close("th");
        page_.open("td").typed(value).close("td");
    }
    void section(Literal name, size_t count) {
        page_.element("h2", name.view());
        if (count == 0) page_.element("p", "Nothing is stored.");
    }

    void person(const PersonRecord &person);
    void assessment(const AssessmentRecord &assessment, const Draft &draft);
    void answers(const AssessmentRecord &assessment);
    void scores(const AssessmentRecord &assessment);
    void items(const PersonPack &pack);
    void photo(const Photo &photo);
    void log(const std::vector<LogEntry> &entries);
    std::string words(const std::string &form, const std::string &id) const;
    std::string valueText(const std::string &form, const std::string &question, const Json &value) const;

    Html page_;
    const Plugins &plugins_;
};

std::string PackPage::words(const std::string &form, const std::string &id) const {
    for (const auto &plugin : plugins_) {
        if (plugin->form().id != form) continue;
        const std::string &text = plugin->words().get(id, "text");
        if (!text.empty()) return text;
    }
    return "";
}

std::string PackPage::valueText(const std::string &form, const std::string &question, const Json &value) const {
    switch (value.kind()) {
        case Json::Kind::null: return "not answered";
        case Json::Kind::boolean: return value.asBool().value_or(false) ? "yes" : "no";
        case Json::Kind::number: return value.raw();
        case Json::Kind::text: {
            if (value.raw() == "not_sure") return "not sure";
            const std::string text = words(form, question + "." + value.raw());
            return text.empty() ? value.raw() : text;
        }
        default: break;
    }
    std::string all;
    for (const Json &child : value.children()) {
        const std::string name = words(form, child.name());
        all += all.empty() ? "" : "; ";
        if (value.isObject()) all += (name.empty() ? child.name() : name) + " ";
        all += valueText(form, value.isObject() ? child.name() : question, child);
    }
    return all.empty() ? "none of these" : all;
}

void PackPage::answers(const AssessmentRecord &assessment) {
    const auto document = readJson(assessment.answers, "answers");
    const Json *forms = document ? document->find("forms") : nullptr;
    const Json *form = forms ? forms->find(assessment.form) : nullptr;
    if (!form) return;
    page_.element("h4", "Answers");
    const auto table = page_.scope("table");
    for (const Json &question : form->children()) {
        const std::string text = words(assessment.form, question.name());
        answer(text.empty() ? question.name() : text, valueText(assessment.form, question.name(), question));
    }
}

void PackPage::scores(const AssessmentRecord &assessment) {
    const auto result = readJson(assessment.result, "result");
    const Json *results = result ? result->find("results") : nullptr;
    if (!results) return;
    page_.element("h4", "What the answers scored");
    const auto table = page_.scope("table");
    for (const Json &one : results->children()) {
        const Json *all = one.find("scores");
        for (const Json &score : all ? all->children() : std::vector<Json>()) {
            const Json *scale = score.find("scale"), *value = score.find("value"), *level = score.find("level");
            if (!scale || !value) continue;
            const std::string text = words(assessment.form, scale->raw());
            std::string shownValue = value->raw();
            if (level && level->kind() == Json::Kind::text) shownValue += " (" + level->raw() + ")";
            if (const Json *row = score.find("row"); row && row->asNumber())
                shownValue += ", row " + shortest(*row->asNumber() + 1);
            answer(text.empty() ? scale->raw() : text, shownValue);
        }
    }
}

void PackPage::person(const PersonRecord &person) {
    const auto table = page_.scope("table");
    row("Name", person.who.name);
    row("Reference", person.who.reference);
    row("Department", person.who.department);
    row("E-mail", person.who.email);
    row("Employment ended", person.left ? longDate(*person.left) : "");
    row("Note", person.note);
    row("Id in the store", person.id.hex());
}

void PackPage::assessment(const AssessmentRecord &a, const Draft &draft) {
    page_.open("h3").text("Form ").typed(a.form).close("h3");
    {
        const auto table = page_.scope("table");
        row("State", stateName(a.state));
        row("Answered by", a.by == AssessedBy::self ? "yourself" : "an assessor");
        row("Started", timeText(a.started));
        row("Completed", timeText(a.completed));
        row("Assessor", a.assessor);
        row("Reviewed by", a.reviewer);
        row("Reviewed", timeText(a.reviewed));
        row("Signed by", a.signer);
        row("Signed", timeText(a.signedAt));
        row("Next review", a.nextReview ? longDate(*a.nextReview) : "");
        row("Note", a.note);
        row("Id in the store", a.id.hex());
        for (const UsedBundle &bundle : a.bundles) row("Scored by", bundle.id + " " + bundle.version);
        for (const Draft::Entry &entry : draft.answers) answer(entry.key, entry.value);
    }
    scores(a);
    answers(a);
}

void PackPage::items(const PersonPack &pack) {
    section("Places where you work", pack.workstations.size());
    for (const Workstation &station : pack.workstations) {
        const auto table = page_.scope("table");
        row("Name", station.name);
        row("Note", station.note);
    }
    section("Actions", pack.actions.size());
    for (const ActionItem &action : pack.actions) {
        const auto table = page_.scope("table");
        row("What", action.text);
        row("State", stateName(action.state));
        row("Who", action.owner);
        row("Due", action.due ? longDate(*action.due) : "");
        row("Check", action.check);
        row("Reason", action.reason);
        row("Proof", action.proof);
    }
    section("Copies of reports: shown, answered, given away", pack.releases.size());
    for (const Release &release : pack.releases) {
        const auto table = page_.scope("table");
        row("When", timeText(release.when));
        row("What", stageName(release.stage));
        row("Who", release.recipient);
        row("Which copy", release.copy);
        row("Agreement", release.agreement);
        row("SHA-256", release.hash);
    }
    section("When somebody got in touch with you", pack.contacts.size());
    for (const Contact &contact : pack.contacts) {
        const auto table = page_.scope("table");
        row("On", contact.on ? longDate(*contact.on) : "");
        row("Who", contact.by);
        row("Note", contact.note);
    }
    section("Photos", pack.photos.size());
    for (const Photo &one : pack.photos) photo(one);
}

void PackPage::photo(const Photo &photo) {
    page_.open("p").typed(photo.caption).close("p");
    if (photo.mediaType == "image/png" || photo.mediaType == "image/jpeg")
        page_.empty("img",
                    {{"alt", photo.caption}, {"src", "data:" + photo.mediaType + ";base64," + toBase64(photo.bytes)}});
    else page_.element("p", "This picture is in the JSON file beside this page.");
    const auto measures = readMeasures(photo.measures);
    if (!measures || measures->empty()) return;  // what does not read is in the JSON file as it is
    const auto list = page_.scope("ul");
    for (const std::string &line : allInWords(*measures, UnitSystem::metric)) page_.open("li").typed(line).close("li");
}

void PackPage::log(const std::vector<LogEntry> &entries) {
    section("Who did what with your data", entries.size());
    const auto table = page_.scope("table");
    for (const LogEntry &entry : entries)
        answer(timeText(entry.time),
               entry.action + ", " + entry.actor + (entry.reason.empty() ? "" : ": " + entry.reason));
}

void PackPage::write(const PersonPack &pack) {
    page_.markup(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'\">\n<title>Your data</title>\n");
    page_.style(kStyle);
    page_.markup("</head><body>\n");
    {
        const auto main = page_.scope("main");
        page_.element("h1", "What is stored about you");
        page_.open("p").text("Made on " + timeText(pack.made) +
                             ". The file beside this page holds the same for machines.");
        page_.close("p");
        person(pack.person);
        section("Assessments", pack.assessments.size());
        for (size_t i = 0; i < pack.assessments.size(); ++i) assessment(pack.assessments[i], pack.drafts[i]);
        items(pack);
        log(pack.log);
    }
    page_.markup("\n</body></html>\n");
}

}  // namespace

std::string packPage(const PersonPack &pack, const Plugins &plugins) {
    std::string out;
    PackPage(out, plugins).write(pack);
    return out;
}

}  // namespace plumb
