// The charts that the report prints are those of the method, cell by cell.
#include <map>
#include <tuple>

#include "host/base/file.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"

using namespace plumb;

TEST_CASE("The charts in the desk's manifest equal the table of the method") {
    const auto bytes = readFile(PLUMB_SOURCE_DIR "/tests/tables/rosa.csv", 1 << 20);
    REQUIRE(bytes);
    std::map<std::tuple<std::string, double, double>, double> table;
    for (const std::string_view line : split(*bytes, '\n')) {
        const auto fields = split(trim(line), ',');
        if (fields.size() != 4 || fields[0] == "table") continue;
        table[{"Chart " + std::string(fields[0]), *parseNumber(fields[1]), *parseNumber(fields[2])}] =
            *parseNumber(fields[3]);
    }
    REQUIRE(table.size() == 7 * 8 + 7 * 8 + 8 * 8 + 9 * 9 + 10 * 10);

    size_t compared = 0;
    for (const Scale &scale : desk::plugin().manifest().scales)
        for (const Chart &chart : scale.charts)
            for (size_t r = 0; r < chart.rows.size(); ++r)
                for (size_t c = 0; c < chart.columns.size(); ++c, ++compared) {
                    INFO(chart.name << " row " << chart.rows[r] << " column " << chart.columns[c]);
                    const auto cell = table.find({chart.name, chart.rows[r], chart.columns[c]});
                    REQUIRE(cell != table.end());
                    CHECK(chart.cells[r][c] == cell->second);
                }
    CHECK(compared == 7 * 8 + 7 * 8 + 8 * 8);  // D and E are the larger of row and column and need no chart
}
