#include "host/import/activity_json.h"

#include "host/base/json_sax.h"
#include "host/import/file_bytes.h"
#include "host/import/input_file.h"

namespace plumb {

namespace {

constexpr std::string_view kAfkType = "afkstatus", kAfkBucket = "aw-watcher-afk";
constexpr uint32_t kDeepestSkipped = 256;  // what a title's object may hold; RapidJSON recurses

AfkStatus statusOf(std::string_view word) {
    return word == "not-afk" ? AfkStatus::active : word == "afk" ? AfkStatus::away : AfkStatus::unknown;
}

// RapidJSON's events to times of use. What is open is on a short stack; everything else is only counted in and out.
class ExportHandler {
  public:
    ExportHandler(Activity &activity, uint64_t &progress)
        : activity_(activity), unknown_(activity.now()), progress_(progress) {}

    bool sawBucket() const { return sawBucket_; }
    bool tooDeep() const { return tooDeep_; }

    // ---- RapidJSON's names ----------------------------------------------------------------------------------------
    bool Null() { return scalar(); }
    bool Bool(bool) { return scalar(); }
    bool Int(int i) { return number(i); }
    bool Uint(unsigned u) { return number(u); }
    bool Int64(int64_t i) { return number(static_cast<double>(i)); }
    bool Uint64(uint64_t u) { return number(static_cast<double>(u)); }
    bool Double(double d) { return number(d); }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return scalar(); }
    bool String(const char *s, rapidjson::SizeType n, bool) {
        if (next_ != Member::other) text({s, n});
        return scalar();
    }
    bool Key(const char *s, rapidjson::SizeType n, bool) {
        ++progress_;
        if (skipped_ == 0) next_ = member({s, n});
        return true;
    }
    bool StartObject() { return start(startedObject()); }
    bool StartArray() { return start(startedArray()); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool EndArray(rapidjson::SizeType) { return end(); }

    // At the end of the file, however it came. An event that is not whole is none.
    void finish() {
        brokenOff_ = depth_ > 0;
        while (depth_ > 0) end();
    }

  private:
    enum class In : uint8_t { skipped, document, buckets, bucketList, bucket, events, event, data };
    enum class Member : uint8_t { other, buckets, bucket, events, data, type, id, timestamp, duration, status };
    enum class Kind : uint8_t { unknown, afk, other };

    In top() const { return depth_ ? stack_[depth_ - 1] : In::skipped; }

    Member member(std::string_view name) {
        switch (top()) {
            case In::document:
                if (name == "buckets") return Member::buckets;
                [[fallthrough]];
            case In::bucket:
                return name == "events" ? Member::events
                       : name == "type" ? Member::type
                       : name == "id"   ? Member::id
                                        : Member::other;
            case In::buckets: id_.assign(name.substr(0, kLongestId)); return Member::bucket;
            case In::event:
                return name == "timestamp"  ? Member::timestamp
                       : name == "duration" ? Member::duration
                       : name == "data"     ? Member::data
                                            : Member::other;
            case In::data: return name == "status" ? Member::status : Member::other;
            default: return Member::other;
        }
    }

    In startedObject() {
        if (depth_ == 0) return beginBucket(In::document);  // perhaps a bucket alone
        if (next_ == Member::buckets) return In::buckets;
        if (next_ == Member::bucket) return beginBucket(In::bucket);
        if (top() == In::bucketList) {
            id_.clear();
            return beginBucket(In::bucket);
        }
        if (top() == In::events) return beginEvent();
        return next_ == Member::data ? In::data : In::skipped;
    }
    In startedArray() {
        if (depth_ == 0) {  // from the REST interface: nothing says of which kind, the events themselves do
            kind_ = Kind::unknown;
            id_ = kAfkBucket;
            return In::events;
        }
        if (next_ == Member::buckets) return In::bucketList;
        return next_ == Member::events && kind_ != Kind::other ? In::events : In::skipped;
    }
    bool start(In in) {
        ++progress_;
        next_ = Member::other;
        if (skipped_ > 0 || in == In::skipped) {
            tooDeep_ = ++skipped_ > kDeepestSkipped;
            return !tooDeep_;
        }
        stack_[depth_++] = in;  // each kind of thing lies in the one before: never deeper than kDeepest
        return true;
    }
    bool end() {
        ++progress_;
        next_ = Member::other;
        if (skipped_ > 0) {
            --skipped_;
            return true;
        }
        const In in = stack_[--depth_];
        if (in == In::event && !brokenOff_) endEvent();
        if (in == In::bucket || in == In::document || (in == In::events && depth_ == 0)) endBucket();
        return true;
    }

    bool scalar() {
        ++progress_;
        next_ = Member::other;
        return true;
    }
    bool number(double value) {
        if (next_ == Member::duration) {
            seconds_ = value;
            hasLength_ = true;
        }
        return scalar();
    }
    void text(std::string_view value) {
        switch (next_) {
            case Member::type: kind_ = value == kAfkType ? Kind::afk : Kind::other; break;
            case Member::id: id_.assign(value.substr(0, kLongestId)); break;
            case Member::timestamp: from_ = parseInstant(value); break;
            case Member::status:
                status_ = statusOf(value);
                hasStatus_ = true;
                break;
            default: break;
        }
    }

    In beginBucket(In in) {
        kind_ = Kind::unknown;
        sawStatus_ = false;
        unknown_ = Activity(activity_.now());
        return in;
    }
    In beginEvent() {
        from_.reset();
        hasLength_ = hasStatus_ = false;
        return In::event;
    }
    void endEvent() {
        sawStatus_ = sawStatus_ || hasStatus_;
        if (hasStatus_ && status_ == AfkStatus::away) return;
        if (!hasStatus_ && kind_ == Kind::unknown) return;  // an event of something else
        Activity &to = kind_ == Kind::afk ? activity_ : unknown_;
        if (hasStatus_ && status_ == AfkStatus::active && from_ && hasLength_) to.add(*from_, seconds_);
        else to.unreadable();
    }
    void endBucket() {
        const bool byName = kind_ == Kind::unknown && sawStatus_ && id_.starts_with(kAfkBucket);
        if (kind_ == Kind::afk || byName) {
            sawBucket_ = true;
            activity_.take(std::move(unknown_));
            activity_.addBucket(id_);
        }
        beginBucket(In::bucket);
    }

    static constexpr size_t kDeepest = 8, kLongestId = 256;

    Activity &activity_;
    Activity unknown_;  // of a bucket whose type has not come yet
    uint64_t &progress_;
    In stack_[kDeepest];
    size_t depth_ = 0;
    uint32_t skipped_ = 0;
    Member next_ = Member::other;
    Kind kind_ = Kind::unknown;
    std::string id_;
    std::optional<Instant> from_;
    double seconds_ = 0;
    AfkStatus status_ = AfkStatus::unknown;
    bool hasLength_ = false, hasStatus_ = false, sawStatus_ = false, sawBucket_ = false, tooDeep_ = false;
    bool brokenOff_ = false;
};

std::string breaksOff(const FileBytes &bytes, const ExportHandler &handler, const rapidjson::ParseResult &result) {
    if (bytes.failed()) return "the file could not be read to its end";
    if (bytes.stuck()) return "a text or number is longer than any that ActivityWatch writes";
    if (handler.tooDeep()) return "it is nested deeper than anything that ActivityWatch writes";
    return json_detail::whatIsWrong(result.Code());
}

}  // namespace

Status readActivityJson(const std::string &path, Activity &activity, Warnings &warnings) {
    auto file = InputFile::open(path);
    if (!file) return file.problem();
    FileBytes bytes(file->fd());
    ExportHandler handler(activity, bytes.progress());
    rapidjson::Reader reader;
    const auto result = reader.Parse<rapidjson::kParseDefaultFlags>(bytes, handler);
    handler.finish();
    activity.tell(path, warnings);
    if (!result.IsError() && handler.sawBucket()) return Done{};
    if (!result.IsError())
        return Problem{path, "there are no times of keyboard and mouse use in it",
                       "Export all buckets from ActivityWatch, or the one that begins with aw-watcher-afk"};
    const std::string where = fileName(path) + ", byte " + std::to_string(result.Offset() + 1);
    const std::string what = breaksOff(bytes, handler, result);
    if (activity.empty()) return Problem{where, what, "Export it from ActivityWatch again"};
    warnings.add(
        where, what,
        "What stands before was used, and the earliest day may not be whole; export it from ActivityWatch again");
    return Done{};
}

AfkStatus afkStatus(std::string json) {
    struct Handler {
        AfkStatus found = AfkStatus::unknown;
        int depth = 0;
        bool wanted = false;
        bool nullValue() { return true; }
        bool boolValue(bool) { return true; }
        bool number(double) { return true; }
        bool text(std::string_view word) {
            if (wanted) found = statusOf(word);
            wanted = false;
            return true;
        }
        bool key(std::string_view name) {
            wanted = depth == 1 && name == "status";
            return true;
        }
        bool startObject() { return ++depth <= kDeepestJson; }
        bool startArray() { return ++depth <= kDeepestJson; }
        bool endObject() { return --depth >= 0; }
        bool endArray() { return --depth >= 0; }
    } handler;
    if (json.find('\0') != json.npos) return AfkStatus::unknown;
    rapidjson::Reader reader;
    return streamJson(reader, json, handler) ? AfkStatus::unknown : handler.found;
}

}  // namespace plumb
