// Assessments and the steps of their drafts.
#include <algorithm>

#include "host/base/translated.h"
#include "host/store/draft.h"
#include "host/store/sqlite_impl.h"

namespace plumb {

namespace {

#define ASSESSMENT_COLUMNS                                                                                     \
    "id, person, rev, changed, form, state, health, band, started, completed, reviewed, signed, next_review, " \
    "department, urgency, sealed"

// The clear columns, in that order.
AssessmentRecord clearPart(const Query &row) {
    AssessmentRecord a;
    a.id = AssessmentId(row.id(0));
    a.person = PersonId(row.id(1));
    a.rev = static_cast<uint32_t>(row.number(2));
    a.form = row.string(4);
    a.state = static_cast<AssessmentState>(row.number(5));
    a.health = row.number(6) != 0;
    a.band = static_cast<Level>(row.number(7));
    a.started = row.number(8);
    a.completed = row.number(9);
    a.reviewed = row.number(10);
    a.signedAt = row.number(11);
    a.nextReview = row.day(12);
    return a;
}

// What storing changes of an assessment; answers are too long to be copied for the case that it fails.
struct Stamps {
    explicit Stamps(const AssessmentRecord &a)
        : rev(a.rev), started(a.started), completed(a.completed), reviewed(a.reviewed), signedAt(a.signedAt) {}
    void putBack(AssessmentRecord &a) const {
        a.rev = rev;
        a.started = started, a.completed = completed, a.reviewed = reviewed, a.signedAt = signedAt;
    }
    uint32_t rev;
    Moment started, completed, reviewed, signedAt;
};

}  // namespace

Result<uint8_t> SqliteStore::urgencyAt(const Query &row, AssessmentRecord &assessment) {
    const auto known = holder(assessment.person);
    if (!known) return known.problem();
    const auto plain = opened(known->key, row.bytes(14), placeOfUrgency(store_, assessment));
    if (!plain || plain->size() != 1) return damaged(trMark("assessment"), assessment.id);
    return static_cast<uint8_t>(plain->front());
}

Result<AssessmentRecord> SqliteStore::assessmentAt(const Query &row, std::string *department) {
    AssessmentRecord a = clearPart(row);
    const RowMeta meta{static_cast<uint64_t>(row.number(3)), row.string(13), "", ""};
    const auto known = holder(a.person);
    if (!known) return damaged(trMark("assessment"), a.id);
    const auto plain = opened(known->key, row.bytes(15), placeOf(store_, a, meta));
    if (!plain || !readPayload(*plain, a)) return damaged(trMark("assessment"), a.id);
    if (a.health) {
        const auto route = urgencyAt(row, a);
        if (!route || *route != a.route) return damaged(trMark("assessment"), a.id);
    }
    if (department) *department = meta.department;
    return a;
}

Result<std::optional<AssessmentRecord>> SqliteStore::loadAssessment(const AssessmentId &id, std::string *department) {
    Query row = (*sql_)("SELECT " ASSESSMENT_COLUMNS " FROM assessment WHERE id = ?");
    row.bind(id);
    if (!row.step()) return std::optional<AssessmentRecord>();
    auto assessment = assessmentAt(row, department);
    if (!assessment) return assessment.problem();
    return std::optional(std::move(*assessment));
}

Result<AssessmentRecord> SqliteStore::assessment(const AssessmentId &id) {
    return read([&]() -> Result<AssessmentRecord> {
        auto assessment = loadAssessment(id);
        if (!assessment) return assessment.problem();
        if (!*assessment) return notThere(trMark("assessment"), id);
        return std::move(**assessment);
    });
}

Status SqliteStore::storeAssessment(const AssessmentRecord &a, bool isNew, const Holder &holder) {
    if (!isNew) {
        Query old = (*sql_)("SELECT substr(sealed, -16) FROM assessment WHERE id = ?");
        old.bind(a.id);
        if (old.step()) head_.remove(old.bytes(0));
    }
    const RowMeta meta{++head_.changed, holder.department, "", ""};
    const std::string bytes = sealed(holder.key, writePayload(a), placeOf(store_, a, meta), outside_);
    const char route = static_cast<char>(a.route);
    std::string urgency;
    if (a.health) urgency = sealed(holder.key, {&route, 1}, placeOfUrgency(store_, a), outside_);
    Query row = isNew ? (*sql_)(
                            "INSERT INTO assessment(rev, changed, state, health, band, started, completed, "
                            "reviewed, signed, next_review, department, urgency, sealed, id, person, form) "
                            "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                      : (*sql_)(
                            "UPDATE assessment SET rev = ?, changed = ?, state = ?, health = ?, band = ?, "
                            "started = ?, completed = ?, reviewed = ?, signed = ?, next_review = ?, "
                            "department = ?, urgency = ?, sealed = ? WHERE id = ?");
    row.bind(int64_t{a.rev}).bind(static_cast<int64_t>(meta.changed)).bind(static_cast<int64_t>(a.state));
    row.bind(int64_t{a.health}).bind(static_cast<int64_t>(clearBand(a))).bind(a.started).bind(a.completed);
    row.bind(a.reviewed).bind(a.signedAt).bind(a.nextReview).blob(meta.department);
    if (urgency.empty()) row.null();
    else row.blob(urgency);
    row.blob(bytes).bind(a.id);
    if (isNew) row.bind(a.person).text(a.form);
    row.run();
    head_.add(std::string_view(bytes).substr(bytes.size() - kTagBytes));
    return Done{};
}

// A completed assessment counts once, where it stands now; what it supersedes counts no more.
Status SqliteStore::countChange(const std::optional<AssessmentRecord> &old, const std::string &oldDepartment,
                                const AssessmentRecord &fresh, const std::string &department) {
    const auto before = old ? cellOf(*old, oldDepartment) : std::nullopt;
    const auto after = cellOf(fresh, department);
    if (before) count(*before, -1);
    if (after) count(*after, 1);
    if (before || !after || fresh.supersedes.none()) return Done{};
    std::string where;
    const auto superseded = loadAssessment(fresh.supersedes, &where);
    if (!superseded) return superseded.problem();
    if (*superseded)
        if (const auto cell = cellOf(**superseded, where)) count(*cell, -1);
    return Done{};
}

Status SqliteStore::putAssessment(AssessmentRecord &assessment) {
    const Stamps before(assessment);
    Status done = write([&]() -> Status {
        std::string oldDepartment;
        const auto old = oldOf(assessment, [&] { return loadAssessment(assessment.id, &oldDepartment); });
        if (!old) return old.problem();
        if (Status checked = checkAssessment(*old, assessment); !checked) return checked;
        const auto known = holder(assessment.person);
        if (!known) return known.problem();
        if (!assessment.supersedes.none()) {
            const auto superseded = loadAssessment(assessment.supersedes);
            if (!superseded) return superseded.problem();
            if (Status checked = checkSuperseded(*superseded, assessment); !checked) return checked;
        }
        stampTimes(assessment, outside_.now());
        ++assessment.rev;
        Status stored =
            storedNew("assessment", assessment.id, [&] { return storeAssessment(assessment, !*old, *known); });
        if (!stored) return stored;
        if (*old && assessment.state != AssessmentState::draft) dropSteps(assessment.id);
        note(actionOf(*old, assessment), assessment.id);
        return countChange(*old, oldDepartment, assessment, known->department);
    });
    if (!done) before.putBack(assessment);
    return done;
}

Result<SqliteStore::Rows> SqliteStore::assessmentsOf(Query &query) {
    Rows found;
    while (query.step()) {
        auto assessment = assessmentAt(query);
        if (!assessment) return assessment.problem();
        found.push_back(std::move(*assessment));
    }
    return found;
}

Result<SqliteStore::Rows> SqliteStore::assessments(const AssessmentFilter &filter,
                                                   const PageAfter<AssessmentId> &page) {
    // One statement a shape of the filter, so that each walks the index made for it.
    std::string where = page.after.none() ? "id > ?" : "id < ?";
    if (filter.person) where += " AND person = ?";
    if (filter.state) where += " AND state = ?";
    if (!filter.form.empty()) where += " AND form = ?";
    if (filter.atLeast != Level::none) where += " AND band IN (?, ?, ?, ?)";
    if (filter.reviewBy) where += " AND next_review <= ?";
    const std::string text =
        "SELECT " ASSESSMENT_COLUMNS " FROM assessment WHERE " + where + " ORDER BY id DESC LIMIT ?";
    return read([&]() -> Result<Rows> {
        SQLite::Statement statement(sql_->db(), text);
        Query query(statement);
        query.bind(page.after);
        if (filter.person) query.bind(*filter.person);
        if (filter.state) query.bind(static_cast<int64_t>(*filter.state));
        if (!filter.form.empty()) query.text(filter.form);
        if (filter.atLeast != Level::none)
            for (int64_t i = 0; i < 4; ++i)
                query.bind(std::min<int64_t>(static_cast<int64_t>(filter.atLeast) + i, int64_t{4}));
        if (filter.reviewBy) query.bind(dayNumber(*filter.reviewBy));
        query.bind(static_cast<int64_t>(std::min(page.limit, kMostRowsOfPage)));
        return assessmentsOf(query);
    });
}

Result<std::vector<AssessmentRecord>> SqliteStore::urgent() {
    return read([&]() -> Result<Rows> {
        std::vector<AssessmentId> ids;
        {
            // In the order of persons: the key of each is unwrapped once.
            Query rows = (*sql_)("SELECT " ASSESSMENT_COLUMNS
                                 " FROM assessment WHERE health = 1 AND "
                                 "NOT EXISTS (SELECT 1 FROM item WHERE about = assessment.id AND kind = 5)");
            while (rows.step()) {
                AssessmentRecord clear = clearPart(rows);
                const auto route = urgencyAt(rows, clear);
                if (!route) return route.problem();
                if (*route == 1 || *route == 2) ids.push_back(clear.id);
            }
        }
        Rows found;
        for (const AssessmentId &id : ids) {
            auto assessment = loadAssessment(id);
            if (!assessment) return assessment.problem();
            if (*assessment) found.push_back(std::move(**assessment));
        }
        std::sort(found.begin(), found.end(), [](const AssessmentRecord &a, const AssessmentRecord &b) {
            return std::tie(a.route, a.id) < std::tie(b.route, b.id);
        });
        return found;
    });
}

Result<std::vector<DraftStep>> SqliteStore::steps(const AssessmentRecord &assessment) {
    const auto known = holder(assessment.person);
    if (!known) return known.problem();
    std::vector<DraftStep> found;
    Query rows = (*sql_)("SELECT step, sealed FROM step WHERE assessment = ? ORDER BY step");
    rows.bind(assessment.id);
    while (rows.step()) {
        const auto number = static_cast<uint64_t>(rows.number(0));
        const auto plain = opened(known->key, rows.bytes(1), placeOfStep(store_, assessment.id, number));
        if (!plain || number != found.size() + 1) return damaged(trMark("the draft of assessment"), assessment.id);
        FieldReader in(*plain);
        DraftStep step;
        step.kind = static_cast<DraftStep::Kind>(in.number());
        step.key = in.string();
        step.value = in.string();
        found.push_back(std::move(step));
    }
    return found;
}

Status SqliteStore::appendStep(const AssessmentId &id, const DraftStep &step) {
    return write([&]() -> Status {
        const auto assessment = loadAssessment(id);
        if (!assessment) return assessment.problem();
        if (!*assessment) return notThere(trMark("assessment"), id);
        if (Status checked = checkStep(**assessment, step); !checked) return checked;
        const auto known = holder((*assessment)->person);
        if (!known) return known.problem();
        int64_t number = 1;
        {
            Query last = (*sql_)("SELECT max(step) FROM step WHERE assessment = ?");
            last.bind(id);
            if (last.step()) number = last.number(0) + 1;
        }
        std::string plain;
        FieldWriter(plain).number(static_cast<uint64_t>(step.kind)).text(step.key).text(step.value);
        const std::string bytes =
            sealed(known->key, plain, placeOfStep(store_, id, static_cast<uint64_t>(number)), outside_);
        (*sql_)("INSERT INTO step(assessment, step, sealed) VALUES(?, ?, ?)").bind(id).bind(number).blob(bytes).run();
        head_.add(std::string_view(bytes).substr(bytes.size() - kTagBytes));
        ++head_.changed;
        return Done{};
    });
}

void SqliteStore::dropSteps(const AssessmentId &id) {
    {
        Query query = (*sql_)("SELECT substr(sealed, -16) FROM step WHERE assessment = ?");
        query.bind(id);
        while (query.step()) head_.remove(query.bytes(0));
    }
    (*sql_)("DELETE FROM step WHERE assessment = ?").bind(id).run();
}

Status SqliteStore::discardDraft(const AssessmentId &id) {
    return write([&]() -> Status {
        const auto assessment = loadAssessment(id);
        if (!assessment) return assessment.problem();
        if (!*assessment) return notThere(trMark("assessment"), id);
        if (Status checked = checkDiscard(**assessment); !checked) return checked;
        dropSteps(id);
        removeRows("SELECT substr(sealed, -16) FROM item WHERE about = ?", "DELETE FROM item WHERE about = ?", id);
        removeRows("SELECT substr(sealed, -16) FROM assessment WHERE id = ?", "DELETE FROM assessment WHERE id = ?",
                   id);
        ++head_.changed;
        note("assessment.discarded", id);
        emptyWal_ = true;
        return Done{};
    });
}

Result<Draft> SqliteStore::draft(const AssessmentId &id) {
    return read([&]() -> Result<Draft> {
        const auto assessment = loadAssessment(id);
        if (!assessment) return assessment.problem();
        if (!*assessment) return notThere(trMark("assessment"), id);
        const auto all = steps(**assessment);
        if (!all) return all.problem();
        return replay(*all);
    });
}

#undef ASSESSMENT_COLUMNS

}  // namespace plumb
