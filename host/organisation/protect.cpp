#include "host/organisation/protect.h"

#include <algorithm>

namespace plumb {

namespace {

class Hider {
  public:
    Hider(const CountTable &table, uint32_t least)
        : table_(table), least_(least), columns_(table.empty() ? 0 : table.front().size()) {
        out_.rowShown.assign(table.size(), 1);
        out_.totalShown.assign(columns_, 1);
        out_.totals.assign(columns_, {});
    }

    Protection protect() {
        for (size_t row = 0; row < table_.size(); ++row)
            for (const Count &cell : table_[row])
                if (cell.of > 0 && cell.of < least_) out_.rowShown[row] = 0;
        while (hideAnother()) {
        }
        for (size_t column = 0; column < columns_; ++column) settleTotal(column);
        return std::move(out_);
    }

  private:
    struct Hidden {
        Count people;
        size_t rows = 0;
    };

    Hidden hidden(size_t column) const {
        Hidden sum;
        for (size_t row = 0; row < table_.size(); ++row) {
            if (out_.rowShown[row] || table_[row][column].of == 0) continue;
            sum.people += table_[row][column];
            ++sum.rows;
        }
        return sum;
    }

    bool kept(const Hidden &sum) const { return sum.rows == 0 || (sum.rows > 1 && sum.people.of >= least_); }

    // The smallest shown row of a column whose hidden rows could be told by subtraction; false when none is left.
    bool hideAnother() {
        for (size_t column = 0; column < columns_; ++column) {
            if (kept(hidden(column))) continue;
            size_t smallest = table_.size();
            for (size_t row = 0; row < table_.size(); ++row)
                if (out_.rowShown[row] && table_[row][column].of > 0 &&
                    (smallest == table_.size() || table_[row][column].of < table_[smallest][column].of))
                    smallest = row;
            if (smallest == table_.size()) continue;
            out_.rowShown[smallest] = 0;
            return true;
        }
        return false;
    }

    void settleTotal(size_t column) {
        for (const auto &row : table_) out_.totals[column] += row[column];
        const Hidden sum = hidden(column);
        const bool mixed = sum.people.high >= 2 && sum.people.of - sum.people.high >= 2;
        const bool safe = out_.totals[column].of >= least_ && kept(sum) && (sum.rows == 0 || mixed);
        out_.totalShown[column] = safe ? 1 : 0;
    }

    const CountTable &table_;
    const uint32_t least_;
    const size_t columns_;
    Protection out_;
};

}  // namespace

OpenShown openShown(const OpenActions &actions, uint32_t least) {
    const auto few = [&](uint32_t people) { return people > 0 && people < least; };
    const uint32_t rest = actions.advised - actions.open;
    uint64_t explained = 0;
    for (const uint32_t people : actions.listed) explained += few(people) ? 1 : people;
    const bool parts = !few(actions.advised) && !few(actions.open) && !few(rest) &&
                       (actions.listed.empty() || actions.open <= explained);
    return {parts || actions.listed.empty(), parts};
}

Protection protect(const CountTable &table, uint32_t least) { return Hider(table, least).protect(); }

}  // namespace plumb
