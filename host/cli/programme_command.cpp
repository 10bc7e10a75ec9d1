#include "host/cli/programme_command.h"

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/cli/common.h"
#include "host/programme/calendar.h"
#include "host/programme/sheet.h"

namespace plumb {

namespace {

// "8:30" or "08:30" as minutes after midnight.
std::optional<int> minuteOf(std::string_view text) {
    const size_t colon = text.find(':');
    if (colon == text.npos || text.size() - colon != 3) return std::nullopt;
    const auto hour = parseNumber(text.substr(0, colon)), minute = parseNumber(text.substr(colon + 1));
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return std::nullopt;
    const int whole = static_cast<int>(*hour) * 60 + static_cast<int>(*minute);
    return whole == *hour * 60 + *minute ? std::optional(whole) : std::nullopt;
}

int wrongProgramme(const std::string &sentence) {
    complain(sentence + " See plumbline-cli programme --help.");
    return kWrongUse;
}

Place placeOf(const std::string &position) {
    if (position == "desk") return Place::desk;
    if (position == "standing") return Place::standing;
    return position == "floor" ? Place::floor : Place::any;
}

// Writes the calendar, or says why there is none.
int writeCalendar(const ProgrammeOptions &options, const Programme &programme, const Words &words, Date today) {
    if (programme.timetable.slots.empty()) {
        complain("No calendar was written, because no exercise has a time of its own.");
        return kDone;
    }
    std::string calendar;
    appendCalendar(calendar, programme,
                   {today, std::chrono::sys_days(today), words.get("calendar.summary", "text"),
                    words.get("calendar.note", "text"), options.named});
    if (const Status written = writeFile(options.ics, calendar); !written) {
        complain(written.problem().sentence());
        return kCannotWrite;
    }
    return kDone;
}

}  // namespace

int programmeCommand(const ProgrammeOptions &options) {
    Wishes wishes;
    wishes.place = placeOf(options.position);
    wishes.again = options.again;
    wishes.confidence = options.confidence;
    wishes.today = options.today.empty() ? dayOfClock() : parseDate(options.today);
    if (!wishes.today)
        return wrongProgramme("--today must be a date as 2026-11-22, not " + inQuotes(options.today) + ".");
    if (!options.start.empty()) {
        const auto start = minuteOf(options.start);
        if (!start) return wrongProgramme("--start must be a time as 08:30, not " + inQuotes(options.start) + ".");
        wishes.dayStart = *start;
    }

    const Plugins plugins = installedPlugins();
    Document document(formsOf(plugins));
    if (!readDocument(options.file, plugins, document)) return kBadInput;

    const std::string folder = shareFolder() + "/reports";
    Problems wrong;
    const Catalogue catalogue = readCatalogue(folder, "en", wrong);
    const SheetTexts texts = readSheetTexts(folder, catalogue, wrong);
    checkCodes(catalogue.codes, folder + "/triggers.json", plugins, true, wrong);
    complainOf(wrong);
    if (!wrong.empty()) return kBadInput;  // no exercise from a catalogue that is not sound

    Assessor assessor(plugins);
    Assessment assessment;
    assessor.assess(document, assessment);
    complainOf(assessment.failures);
    const Programme programme = makeProgramme(catalogue, assessment, document, wishes);
    std::string sheet;
    appendSheet(sheet, programme, texts);
    if (!printAll(withoutControls(sheet))) return kCannotWrite;
    if (!options.ics.empty())
        if (const int status = writeCalendar(options, programme, texts.words, *wishes.today); status != kDone)
            return status;
    return assessment.failures.empty() ? kDone : kPluginFailed;
}

}  // namespace plumb
