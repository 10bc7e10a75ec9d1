// Copies of reports given away, photos, and what may be counted.
#include <unistd.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "host/base/date.h"
#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/caseload/stored_page.h"
#include "host/cli/store_follow.h"
#include "host/exchange/csv.h"
#include "host/exchange/record_json.h"
#include "host/photo/picture_file.h"
#include "host/store/items.h"

namespace plumb {

namespace {

int photoOut(Store &store, const Id &id, const std::string &out) {
    const auto photo = get<Photo>(store, id);
    if (!photo) return failed(photo.problem());
    logRead(store, "photo.read", id);
    return writeOut(out, photo->bytes) ? kDone : kCannotWrite;
}

// Whom the thing of this id belongs to: an assessment or a workstation.
Result<PersonId> ownerOf(Store &store, const Id &id) {
    if (const auto assessment = store.assessment(AssessmentId(id))) return assessment->person;
    const auto station = get<Workstation>(store, id);
    if (!station) return station.problem();
    return station->person;
}

// Small departments of a form become one, which is left out when it is small itself.
std::vector<RollupRow> withoutSmall(const std::vector<RollupRow> &rows, uint64_t least) {
    std::map<std::pair<std::string, std::string>, uint64_t> sums;  // by form and department
    for (const RollupRow &row : rows) sums[{row.form, row.department}] += row.count;
    std::map<std::string, uint64_t> smallSums;  // by form
    for (const auto &[key, sum] : sums)
        if (sum < least) smallSums[key.first] += sum;
    std::map<std::tuple<std::string, std::string, int32_t, Level>, uint64_t> shown;
    for (const RollupRow &row : rows) {
        const bool small = sums[{row.form, row.department}] < least;
        if (small && smallSums[row.form] < least) continue;
        shown[{small ? "(small departments)" : row.department, row.form, row.month, row.band}] += row.count;
    }
    std::vector<RollupRow> out;
    out.reserve(shown.size());
    for (const auto &[key, count] : shown)
        out.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), count});
    return out;
}

}  // namespace

int storeRelease(const StoreAccess &access, const ReleaseOptions &options) {
    const auto id = idFromHex(options.report.file);
    if (!id) return failed(noSuchId(options.report.file), kWrongUse);
    if (!settingsSound(options.report.today, options.report.country)) return kWrongUse;
    if (options.report.out == "-" || ::access(options.report.out.c_str(), F_OK) == 0)
        return failed({options.report.out, "a copy goes into a new file", "Name one that is not there"}, kCannotWrite);
    auto opened = openFor(access);
    if (!opened) return failed(opened.problem());
    Store &store = **opened;
    const auto assessment = store.assessment(AssessmentId(*id));
    if (!assessment) return failed(assessment.problem());
    if (assessment->state == AssessmentState::draft)
        return failed({options.report.file, "it is still a draft", "Complete it, then release a copy"});
    size_t troubles = 0;
    const Plugins plugins = installedPlugins();
    const auto page = pageAs(options.report, plugins, troubles,
                             [&](const PageKit &kit, const PageWishes &wishes, Copy copy, Problems &trouble) {
                                 return storedPage(store, kit, wishes, *assessment, copy, trouble);
                             });
    if (!page) return failed(page.problem());
    if (troubles > 0) return kPluginFailed;
    Release release;
    release.id = IdMaker(Outside::real()).next();
    release.person = assessment->person;
    release.about = assessment->id;
    release.when = Outside::real().now();
    release.copy = options.report.copy;
    release.recipient = options.recipient;
    release.agreement = options.agreement;
    if (const Status noted = putOut(store, release, *page, options.report.out); !noted)
        return failed(noted.problem(), kCannotWrite);
    return printText("Release        " + release.id.hex() + "\n" + options.report.out + ": " + release.copy +
                     " copy to " + release.recipient + ", SHA-256 " + sha256(*page) + "\n");
}

int storePhoto(const StoreAccess &access, const PhotoOptions &options) {
    const auto id = idFromHex(options.id);
    if (!id) return failed(noSuchId(options.id), kWrongUse);
    if (options.out.empty() == options.file.empty())
        return failed({"photo", "it goes in or out", "Name a file to store, or say -o"}, kWrongUse);
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    if (!options.out.empty()) return photoOut(**store, *id, options.out);
    auto bytes = readFile(options.file, kLargestPhoto);
    if (!bytes) return failed(bytes.problem());
    const auto facts = pictureFacts(*bytes, options.file);
    if (!facts) return failed(facts.problem());
    auto bare = withoutMetadata(*bytes, options.file);
    if (!bare) return failed(bare.problem());
    const auto person = ownerOf(**store, *id);
    if (!person) return failed(person.problem());
    Photo photo;
    photo.id = IdMaker(Outside::real()).next();
    photo.person = *person;
    photo.about = *id;
    photo.mediaType = facts->mediaType;
    photo.caption = options.caption;
    photo.bytes = std::move(*bare);
    photo.added = Outside::real().now();
    if (const Status stored = put(**store, photo); !stored) return failed(stored.problem());
    return printText("Photo          " + photo.id.hex() + "\n");
}

int storeCounts(const StoreAccess &access, uint64_t least) {
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    const auto rows = (*store)->rollup();
    if (!rows) return failed(rows.problem());
    logRead(**store, "counts.read", {});
    std::string text;
    CsvRow(text).text("department").text("form").text("month").text("level").text("assessments").end();
    for (const RollupRow &row : withoutSmall(*rows, least)) {
        const unsigned month = static_cast<unsigned>(row.month % 12 + 1);
        const std::string day = isoDate(std::chrono::year(row.month / 12) / std::chrono::month(month) / 1);
        CsvRow(text)
            .text(row.department)
            .text(row.form)
            .text(day.substr(0, 7))
            .text(levelName(row.band))
            .number(static_cast<int64_t>(row.count))
            .end();
    }
    return printAll(text) ? kDone : kCannotWrite;
}

}  // namespace plumb
