// What was decided for the whole store.
#include "host/base/translated.h"
#include "host/store/sqlite_impl.h"

namespace plumb {

namespace {

std::string placeOfSetting(const Id &store, const std::string &name, int64_t rev, int64_t changed) {
    std::string place;
    FieldWriter(place).text("setting").id(store).text(name).time(rev).time(changed);
    return place;
}

}  // namespace

Result<std::string> SqliteStore::settingAt(const std::string &name, const Query &row) const {
    const auto plain = opened(keys_.settings, row.bytes(2), placeOfSetting(store_, name, row.number(0), row.number(1)));
    if (plain) return *plain;
    return Problem{path_ + ", " + tr("setting") + " " + name, tr("it is damaged or was changed outside the program"),
                   tr("Restore a backup; verify tells what else is wrong")};
}

Result<std::string> SqliteStore::setting(const std::string &name) {
    return read([&]() -> Result<std::string> {
        if (!hasSettings()) return std::string();
        Query row = (*sql_)("SELECT rev, changed, sealed FROM setting WHERE name = ?");
        row.text(name);
        return row.step() ? settingAt(name, row) : std::string();
    });
}

Status SqliteStore::putSetting(const std::string &name, const std::string &value) {
    return write([&]() -> Status {
        if (Status checked = checkSetting(name, value); !checked) return checked;
        int64_t rev = 0;
        {
            Query old = (*sql_)("SELECT rev, substr(sealed, -16) FROM setting WHERE name = ?");
            old.text(name);
            if (old.step()) {
                rev = old.number(0);
                head_.remove(old.bytes(1));
            }
        }
        const auto changed = static_cast<int64_t>(++head_.changed);
        const std::string bytes = sealed(keys_.settings, value, placeOfSetting(store_, name, ++rev, changed), outside_);
        (*sql_)(
            "INSERT INTO setting(name, rev, changed, sealed) VALUES(?, ?, ?, ?) ON CONFLICT(name) DO UPDATE SET "
            "rev = excluded.rev, changed = excluded.changed, sealed = excluded.sealed")
            .text(name)
            .bind(rev)
            .bind(changed)
            .blob(bytes)
            .run();
        head_.add(std::string_view(bytes).substr(bytes.size() - kTagBytes));
        writeLog("setting.changed", store_, name);
        return Done{};
    });
}

}  // namespace plumb
