// OSPAQ and IPAQ against tests/cases/instruments.json, and their edges.
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <rapidjson/document.h>

#include "catch.h"
#include "ipaq.h"
#include "ospaq.h"

using namespace plumb;

namespace {

rapidjson::Document instruments() {
    std::ifstream file(PLUMB_TEST_DATA "/cases/instruments.json");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    rapidjson::Document json;
    json.Parse(text.c_str());
    if (json.HasParseError()) throw std::runtime_error("instruments.json is not JSON");
    return json;
}

ipaq::Input ipaqInput(const rapidjson::Value &in) {
    return {{in["vd"].GetDouble(), in["vm"].GetDouble()},
            {in["md"].GetDouble(), in["mm"].GetDouble()},
            {in["wd"].GetDouble(), in["wm"].GetDouble()}};
}

std::string inWords(ipaq::Category category) {
    return category == ipaq::Category::low ? "low" : category == ipaq::Category::moderate ? "moderate" : "high";
}

ipaq::Category category(ipaq::Input in) { return ipaq::score(in).category; }

ospaq::Fault fault(double hours, double days, double sitting, double standing) {
    return ospaq::minutes({hours, days, sitting, standing, 0, 0}).fault;
}

}  // namespace

TEST_CASE("every worked IPAQ case gives its MET-minutes, category and WHO minutes") {
    const auto json = instruments();
    REQUIRE(json["ipaq_sf"].Size() == 11);
    for (const auto &one : json["ipaq_sf"].GetArray()) {
        INFO(one["name"].GetString());
        const ipaq::Score got = ipaq::score(ipaqInput(one["in"]));
        const auto &out = one["out"];
        CHECK(got.excluded == out.HasMember("excluded"));
        if (out.HasMember("excluded")) continue;
        CHECK(got.vigorous == out["met_v"].GetDouble());
        CHECK(got.moderate == out["met_m"].GetDouble());
        CHECK(got.walking == out["met_w"].GetDouble());
        CHECK(got.total == out["total"].GetDouble());
        CHECK(inWords(got.category) == out["category"].GetString());
        CHECK(got.equivalent == out["who_equiv_min"].GetDouble());
    }
}

TEST_CASE("IPAQ categories at their edges") {
    using enum ipaq::Category;
    CHECK(category({{3, 62}, {}, {}}) == moderate);  // 1488
    CHECK(category({{3, 62.5}, {}, {}}) == high);    // 1500
    CHECK(category({{3, 19}, {}, {}}) == low);
    CHECK(category({{3, 20}, {}, {}}) == moderate);
    CHECK(category({{}, {5, 29}, {}}) == low);  // 580 MET-min
    CHECK(category({{}, {5, 30}, {}}) == moderate);
    CHECK(category({{}, {2, 30}, {3, 30}}) == moderate);
    CHECK(category({{}, {2, 30}, {3, 29}}) == low);
    CHECK(category({{}, {3, 29}, {2, 39}}) == moderate);  // 5 days, 605.4 MET-min
}

TEST_CASE("under 10 minutes a time neither the minutes nor the days count") {
    const ipaq::Score got = ipaq::score({{}, {2, 75}, {7, 9}});
    CHECK(got.total == 600);
    CHECK(inWords(got.category) == "low");  // 2 days, not 9
}

TEST_CASE("IPAQ leaves out more than 960 minutes a day") {
    CHECK_FALSE(ipaq::score({{1, 320}, {1, 320}, {1, 320}}).excluded);
    CHECK(ipaq::score({{1, 320}, {1, 320}, {1, 321}}).excluded);
}

TEST_CASE("the WHO check wants minutes and strengthening") {
    CHECK(ipaq::meetsWho(150, 2));
    CHECK_FALSE(ipaq::meetsWho(149, 2));
    CHECK_FALSE(ipaq::meetsWho(300, 1));
}

TEST_CASE("every worked OSPAQ case gives its minutes, or none") {
    const auto json = instruments();
    REQUIRE(json["ospaq"].Size() == 5);
    for (const auto &one : json["ospaq"].GetArray()) {
        const auto in = one["in"].GetArray();
        const ospaq::Result got = ospaq::minutes({in[0].GetDouble(), in[1].GetDouble(), in[2].GetDouble(),
                                                  in[3].GetDouble(), in[4].GetDouble(), in[5].GetDouble()});
        CHECK((got.fault != ospaq::Fault::none) == one["out"].IsNull());
        if (one["out"].IsNull()) continue;
        CHECK(got.sitting == Approx(one["out"]["sit"].GetDouble()));
        CHECK(got.standing == Approx(one["out"]["stand"].GetDouble()));
        CHECK(got.walking == Approx(one["out"]["walk"].GetDouble()));
        CHECK(got.labour == Approx(one["out"]["labour"].GetDouble()));
    }
}

TEST_CASE("OSPAQ says what is wrong") {
    CHECK(fault(40, 5, 90, 10) == ospaq::Fault::none);
    CHECK(fault(0, 5, 90, 10) == ospaq::Fault::noWork);
    CHECK(fault(40, 0, 90, 10) == ospaq::Fault::noWork);
    CHECK(fault(24, 1, 90, 10) == ospaq::Fault::none);
    CHECK(fault(25, 1, 90, 10) == ospaq::Fault::tooLong);
    CHECK(fault(40, 5, 90, 10.5) == ospaq::Fault::none);
    CHECK(fault(40, 5, 90, 10.6) == ospaq::Fault::not100);
    CHECK(fault(40, 5, 90, 9.5) == ospaq::Fault::none);
    CHECK(fault(40, 5, 90, 9.4) == ospaq::Fault::not100);
}
