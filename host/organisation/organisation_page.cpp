#include "host/organisation/organisation_page.h"

#include "host/base/file.h"
#include "host/form/translation.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 1024 * 1024;

class Parts {
  public:
    Parts(Html &page, const OrganisationModel &model, const Words &own) : page_(page), model_(model), own_(own) {}

    void all() {
        {
            const auto header = page_.scope("header", {{"class", "top"}});
            const auto left = page_.scope("div", {{"class", "name"}});
            page_.element("h1", model_.title);
            if (!model_.period.empty()) page_.element("p", model_.period, {{"class", "soft"}});
        }
        if (model_.tooFew) {
            page_.element("p", say("too_few"));
            return;
        }
        facts();
        for (const OrganisationArea &area : model_.areas) this->area(area);
        for (const OrganisationModel::Body &body : model_.bodies) this->body(body);
        findings();
        equipment();
        actions();
        coverage();
        methods();
        notes();
    }

  private:
    const std::string &say(std::string_view id) const { return own_.get(id, "text"); }
    std::string nextId() { return "figure" + std::to_string(++figures_); }

    void facts() {
        const auto part = page_.scope("section", {{"class", "keep"}});
        if (!model_.headline.empty()) page_.element("h2", model_.headline);
        const auto strip = page_.scope("div", {{"class", "facts"}});
        for (const auto &fact : model_.facts) {
            const auto cell = page_.scope("div");
            page_.element("p", fact.value, {{"class", "figures"}});
            page_.element("p", fact.label, {{"class", "soft"}});
        }
    }

    void area(const OrganisationArea &area) {
        const auto part = page_.scope("section");
        page_.element("h2", area.title);
        page_.element("p", area.note.empty() ? say("heat.intro") : area.note, {{"class", "soft"}});
        for (const HeatMapFigure &map : area.maps) {
            const auto figure = page_.scope("div", {{"class", "figure"}});
            drawHeatMap(page_, map, nextId(), area.title + ": " + say("heat.title"), heatMapInWords(map));
        }
        if (area.trend) {
            const auto figure = page_.scope("div", {{"class", "figure"}});
            page_.element("h3", area.trendScale + ": " + say("trend.title"));
            drawTrend(page_, *area.trend, nextId(), area.trendScale + ": " + say("trend.title"),
                      trendInWords(*area.trend));
        } else if (!area.noTrend.empty()) page_.element("p", area.noTrend, {{"class", "soft"}});
        if (area.change) {
            const auto figure = page_.scope("div", {{"class", "figure"}});
            page_.element("h3", area.changeScale + ": " + say("change.title"));
            drawStacked(page_, *area.change, nextId(), area.changeScale + ": " + say("change.title"),
                        stackedInWords(*area.change));
            page_.element("p", say("change.note"), {{"class", "caption"}});
        } else if (!area.noChange.empty()) page_.element("p", area.noChange, {{"class", "soft"}});
    }

    void body(const OrganisationModel::Body &body) {
        const auto part = page_.scope("section", {{"class", "keep"}});
        page_.element("h2", body.title);
        page_.element("p", body.note, {{"class", "soft"}});
        if (!body.figure) return;
        const auto figure = page_.scope("div", {{"class", "figure"}});
        drawBodyMap(page_, *body.figure, nextId(), body.title, body.description);
    }

    void findings() {
        const auto part = page_.scope("section");
        page_.element("h2", say("findings.title"));
        page_.element("p", say("findings.intro"), {{"class", "soft"}});
        if (model_.findings.rows.empty()) {
            page_.element("p", say("findings.none"));
            return;
        }
        const auto figure = page_.scope("div", {{"class", "figure"}});
        drawPareto(page_, model_.findings, nextId(), say("findings.title"), paretoInWords(model_.findings));
    }

    void row(std::initializer_list<std::string_view> headings) {
        const auto head = page_.scope("thead");
        const auto line = page_.scope("tr");
        for (const std::string_view heading : headings) page_.element("th", heading, {{"scope", "col"}});
    }

    void equipment() {
        if (model_.equipment.empty()) return;
        const auto part = page_.scope("section");
        page_.element("h2", say("equipment.title"));
        page_.element("p", say("equipment.intro"), {{"class", "soft"}});
        const auto table = page_.scope("table");
        page_.markup(
            "<colgroup><col style=\"width:64%\"><col style=\"width:20%\"><col style=\"width:16%\"></colgroup>");
        row({say("equipment.what"), say("equipment.form"), say("equipment.people")});
        {
            const auto body = page_.scope("tbody");
            for (const auto &item : model_.equipment) {
                const auto line = page_.scope("tr");
                page_.element("th", item.text, {{"scope", "row"}, {"class", "plain"}});
                page_.element("td", item.form);
                const auto cell = page_.scope("td");
                page_.element("strong", item.people);
            }
        }
    }

    void actions() {
        if (!model_.moreEquipment.empty()) page_.element("p", model_.moreEquipment, {{"class", "soft"}});
        if (model_.follows) return followed();
        if (model_.tiers.empty()) return;
        const auto part = page_.scope("section", {{"class", "keep"}});
        page_.element("h2", say("actions.title"));
        page_.element("p", say("actions.intro"), {{"class", "soft"}});
        const auto table = page_.scope("table");
        page_.markup(
            "<colgroup><col style=\"width:46%\"><col style=\"width:18%\"><col style=\"width:18%\"><col "
            "style=\"width:18%\"></colgroup>");
        row({say("actions.kind"), say("actions.advised"), say("actions.tried"), say("actions.open")});
        const auto body = page_.scope("tbody");
        for (const auto &tier : model_.tiers) {
            const auto line = page_.scope("tr");
            page_.element("th", tier.name, {{"scope", "row"}});
            for (const std::string *value : {&tier.advised, &tier.tried, &tier.open}) page_.element("td", *value);
        }
    }

    void followed() {
        const auto part = page_.scope("section", {{"class", "keep"}});
        page_.element("h2", say("actions.title"));
        page_.element("p", say(model_.followed.empty() ? "followed.none" : "followed.intro"), {{"class", "soft"}});
        if (model_.followed.empty()) return;
        const auto table = page_.scope("table");
        page_.markup(
            "<colgroup><col style=\"width:36%\"><col style=\"width:16%\"><col style=\"width:16%\"><col "
            "style=\"width:16%\"><col style=\"width:16%\"></colgroup>");
        row({say("actions.kind"), say("actions.open"), say("followed.overdue"), say("followed.done"),
             say("followed.declined")});
        const auto body = page_.scope("tbody");
        for (const auto &tier : model_.followed) {
            const auto line = page_.scope("tr");
            page_.element("th", tier.name, {{"scope", "row"}});
            for (const std::string *value : {&tier.open, &tier.overdue, &tier.done, &tier.declined})
                page_.element("td", *value);
        }
    }

    void coverage() {
        const auto part = page_.scope("section");
        page_.element("h2", say("coverage.title"));
        page_.element("p",
                      say(model_.fromRecords ? "coverage.record" : "coverage.answers") + " " +
                          say(model_.headCounts ? "coverage.counted" : "coverage.intro"),
                      {{"class", "soft"}});
        {
            const auto table = page_.scope("table", {{"class", "dense"}});
            if (model_.headCounts) {
                page_.markup(
                    "<colgroup><col style=\"width:44%\"><col style=\"width:12%\"><col style=\"width:14%\"><col "
                    "style=\"width:14%\"><col style=\"width:16%\"></colgroup>");
                row({say("coverage.department"), say("coverage.people"), say("coverage.of"), say("coverage.share"),
                     say("coverage.recent")});
            } else {
                page_.markup(
                    "<colgroup><col style=\"width:60%\"><col style=\"width:18%\"><col style=\"width:22%\"></colgroup>");
                row({say("coverage.department"), say("coverage.people"), say("coverage.recent")});
            }
            const auto body = page_.scope("tbody");
            for (const auto &department : model_.departments) coverageOf(department);
        }
        if (model_.missing.empty() && model_.moreMissing.empty()) return;
        page_.element("p", say("coverage.missing"));
        const auto list = page_.scope("ul");
        for (const std::string &name : model_.missing) {
            const auto item = page_.scope("li");
            page_.typed(name);
        }
        if (!model_.moreMissing.empty()) page_.element("li", model_.moreMissing);
    }

    void coverageOf(const OrganisationModel::Department &department) {
        const auto line = page_.scope("tr");
        {
            const auto name = page_.scope("th", {{"scope", "row"}});
            page_.typed(department.name);
        }
        page_.element("td", department.people);
        if (model_.headCounts) {
            page_.element("td", department.of);
            page_.element("td", department.share);
        }
        page_.element("td", department.recent);
    }

    void methods() {
        if (model_.methods.empty()) return;
        const auto part = page_.scope("section");
        page_.element("h2", say("methods.title"));
        const auto table = page_.scope("table", {{"class", "dense"}});
        page_.markup(
            "<colgroup><col style=\"width:42%\"><col style=\"width:42%\"><col style=\"width:16%\"></colgroup>");
        row({say("methods.scales"), say("methods.method"), say("methods.label")});
        const auto body = page_.scope("tbody");
        for (const auto &method : model_.methods) {
            const auto line = page_.scope("tr");
            page_.element("th", method.names, {{"scope", "row"}});
            page_.element("td", method.method + ". " + method.edition);
            page_.element("td", method.label);
        }
    }

    void notes() {
        const auto part = page_.scope("section");
        page_.element("h2", say("notes.title"));
        const auto list = page_.scope("ul");
        for (const std::string &note : model_.notes) page_.element("li", note);
    }

    Html &page_;
    const OrganisationModel &model_;
    const Words &own_;
    int figures_ = 0;
};

}  // namespace

Result<OrganisationData> OrganisationData::read(const std::string &folder, const std::string &language) {
    auto page = PageData::read(folder, language);
    if (!page) return page.problem();
    const std::string file = folder + "/organisation.en.json";
    const auto bytes = readFile(file, kLargestFile);
    if (!bytes) return bytes.problem();
    Problems problems;
    auto words = readWords(*bytes, file, problems);
    if (!words) return words.problem();
    if (!problems.empty()) return problems.front();
    Words own = inLanguage(*words, folder, "organisation.", language, page->translationTroubles);
    return OrganisationData{std::move(*page), std::move(own)};
}

void appendOrganisation(std::string &out, const OrganisationModel &model, const OrganisationData &data, Paper paper) {
    const PageFrame frame = {model.title, "", data.own.get("confidential", "text"), paper, model.day};
    appendFramed(out, frame, data.page, [&](Html &page) {
        Parts(page, model, data.own).all();
        if (const auto &house = data.page.house)
            appendHouseSections(page, *house, House::Reader::organisation, houseValues(*house, model.day));
    });
}

}  // namespace plumb
