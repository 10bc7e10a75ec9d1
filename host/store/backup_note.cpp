#include "host/store/backup_note.h"

#include <unistd.h>

#include "host/base/file.h"
#include "host/base/number.h"
#include "host/store/fields.h"
#include "host/store/store_keys.h"

namespace plumb {

namespace {

constexpr const char *kSetting = "backup";  // when the newest was made, in seconds

struct Note {
    Moment made = 0;
    std::string name;
};

std::string noteFile(const SqliteStore &store) { return store.path() + ".backup-made"; }

std::string placeOfNote(const SqliteStore &store) {
    std::string place;
    FieldWriter(place).text("backup made").id(store.info().id);
    return place;
}

void leaveBeside(const SqliteStore &store, const Note &note) {
    std::string plain;
    FieldWriter(plain).time(note.made).text(note.name);
    (void)writeFile(noteFile(store), sealed(StoreKeys(store.key()).beside, plain, placeOfNote(store), store.outside()));
}

std::optional<Note> leftBeside(const SqliteStore &store) {
    const auto bytes = readFile(noteFile(store), 4096);
    const auto plain =
        bytes ? opened(StoreKeys(store.key()).beside, *bytes, placeOfNote(store)) : std::optional<std::string>();
    if (!plain) return std::nullopt;
    FieldReader in(*plain);
    Note note;
    note.made = in.time();
    note.name = in.string();
    return in.good() ? std::optional(std::move(note)) : std::nullopt;
}

Status keep(SqliteStore &store, const Note &note) {
    return store.transaction([&]() -> Status {
        if (Status kept = store.putSetting(kSetting, std::to_string(note.made)); !kept) return kept;
        return store.log("store.backup", {}, note.name);
    });
}

}  // namespace

Status noteBackup(SqliteStore &store, const std::string &name) {
    const Note note{store.outside().now(), name};
    if (!store.info().readOnly) return keep(store, note);
    leaveBeside(store, note);
    return Done{};
}

Result<std::optional<Moment>> keptBackup(Store &store) {
    const auto text = store.setting(kSetting);
    if (!text) return text.problem();
    const auto seconds = text->empty() ? std::nullopt : parseNumber(*text);
    return seconds ? std::optional(static_cast<Moment>(*seconds)) : std::nullopt;
}

Result<std::optional<Moment>> lastBackupOf(SqliteStore &store) {
    auto last = keptBackup(store);
    const auto note = last ? leftBeside(store) : std::nullopt;
    if (!note) return last;
    const bool newer = !*last || note->made > **last;
    if (!store.info().readOnly) {
        if (newer)
            if (const Status kept = keep(store, *note); !kept) return kept.problem();
        ::unlink(noteFile(store).c_str());
    }
    return newer ? std::optional(note->made) : *last;
}

}  // namespace plumb
