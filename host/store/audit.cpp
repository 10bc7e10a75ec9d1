#include "host/store/audit.h"

#include "host/base/translated.h"
#include "host/store/fields.h"
#include "host/store/head.h"

namespace plumb {

const std::string kFirstMac(32, '\0');

namespace {

constexpr size_t kMostFaults = 20;  // the first is what matters

std::string place(const Id &store) {
    std::string text;
    FieldWriter(text).text("log").id(store);
    return text;
}

std::string macOf(const StoreKeys &keys, const Id &store, const ChainLink &link) {
    std::string bytes;
    FieldWriter(bytes).id(store).text(link.previous).number(link.seq).text(link.sealed);
    return keyedHash(keys.chain, bytes);
}

}  // namespace

ChainLink makeLink(const StoreKeys &keys, const Id &store, const LogEntry &entry, const std::string &previous,
                   const Outside &outside) {
    std::string plain;
    FieldWriter out(plain);
    out.number(entry.seq).time(entry.time).text(entry.actor).text(entry.action).id(entry.object).text(entry.reason);
    ChainLink link{entry.seq, previous, sealed(keys.log, plain, place(store), outside), {}};
    link.mac = macOf(keys, store, link);
    return link;
}

std::optional<LogEntry> openLink(const StoreKeys &keys, const Id &store, const ChainLink &link) {
    const auto plain = opened(keys.log, link.sealed, place(store));
    if (!plain) return std::nullopt;
    FieldReader in(*plain);
    LogEntry entry;
    entry.seq = in.number();
    entry.time = in.time();
    entry.actor = in.string();
    entry.action = in.string();
    entry.object = in.id();
    entry.reason = in.string();
    if (!in.good()) return std::nullopt;
    return entry;
}

ChainCheck::ChainCheck(const StoreKeys &keys, const Id &store, std::string file, std::optional<LogHead> outside)
    : keys_(keys), store_(store), file_(std::move(file)), outside_(std::move(outside)) {}

void ChainCheck::fault(Verification::Kind kind, uint64_t entry, std::string what, std::string whatToDo) {
    if (faults_.size() >= kMostFaults) return;
    if (whatToDo.empty()) whatToDo = tr("Compare with a backup, and ask who had access to the file");
    faults_.push_back(
        {kind,
         entry,
         {file_ + ", " + tr("log entry {n}", {{"n", std::to_string(entry)}}), std::move(what), std::move(whatToDo)}});
}

void ChainCheck::take(const ChainLink &link) {
    using Kind = Verification::Kind;
    ++entries_;
    const bool follows = link.seq == last_ + 1;
    if (!follows) fault(Kind::gap, last_ + 1, tr("it was taken out of the log"));
    const auto entry = openLink(keys_, store_, link);
    const bool moved = entry && entry->seq != link.seq;  // its mac then fails too, because it covers the place
    if (moved) fault(Kind::moved, link.seq, tr("entry {n} was put in its place", {{"n", std::to_string(entry->seq)}}));
    else if (!entry || !sameBytes(macOf(keys_, store_, link), link.mac))
        fault(Kind::edited, link.seq, tr("it was changed"));
    else if (follows && link.previous != lastMac_)
        fault(Kind::edited, link.seq, tr("it does not follow the one before"));
    if (outside_ && link.seq == outside_->seq) macAtOutside_ = hexOf(link.mac);
    last_ = link.seq;
    lastMac_ = link.mac;
}

void ChainCheck::finish(const LogHead &inside, Verification &found) {
    using Kind = Verification::Kind;
    if (last_ < inside.seq)
        fault(Kind::cut, last_ + 1,
              trn("{n} entry was cut off the log's end", "{n} entries were cut off the log's end", inside.seq - last_));
    else if (last_ > inside.seq || hexOf(lastMac_) != inside.mac)
        fault(Kind::edited, last_, tr("it is not the last one that was written"));
    if (!outside_) {
        fault(Kind::noHead, last_, tr("the file that notes the log's end outside the store is missing"),
              tr("Compare the end of the log with one noted elsewhere"));
    } else if (outside_->seq > last_) {
        if (last_ == inside.seq)
            fault(Kind::olderFile, last_ + 1, tr("an older file was put in the store's place; the log once was longer"),
                  tr("Restore the newest backup"));
    } else if (outside_->seq > 0 && macAtOutside_ != outside_->mac) {
        fault(Kind::edited, outside_->seq, tr("it is not the one that was noted outside the store"));
    }
    found.entries += entries_;
    found.faults.insert(found.faults.end(), faults_.begin(), faults_.end());
}

}  // namespace plumb
