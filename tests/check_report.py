#!/usr/bin/python3
"""What tests/meta_reports.cmake asks of reports, with a reader that is not ours.

check_report.py sarif SCHEMA FILE   valid by the schema; every place exists in its source, and the
                                    text there is what FILE's columns (UTF-16 code units) say
check_report.py xml FILE            well-formed; prints the number of findings
check_report.py gitlab FILE         the keys and values that GitLab documents; prints their number
check_report.py schema SCHEMA FILE  FILE (JSON) is valid by SCHEMA
"""
import json
import os
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema


def fail(message):
    sys.exit("check_report.py: " + message)


def validate(schema_file, document):
    with open(schema_file, encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    for error in validator(schema).iter_errors(document):
        fail("%s: %s" % ("/".join(map(str, error.absolute_path)), error.message))


def regions(value):
    """Every physical location of a document."""
    if isinstance(value, dict):
        if "artifactLocation" in value and "region" in value:
            yield value["artifactLocation"], value["region"]
        for item in value.values():
            yield from regions(item)
    elif isinstance(value, list):
        for item in value:
            yield from regions(item)


def check_region(run, location, region):
    base = location.get("uriBaseId")
    uri = (run["originalUriBaseIds"][base]["uri"] if base else "") + location["uri"]
    path = urllib.parse.unquote(urllib.parse.urlparse(uri).path)
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        lines = file.read().split("\n")
    for line, column in (("startLine", "startColumn"), ("endLine", "endColumn")):
        if column in region:
            width = len(lines[region[line] - 1].encode("utf-16-le")) // 2
            if not 1 <= region[column] <= width + 1:
                fail("%s: no column %d in line %d" % (path, region[column], region[line]))


def check_sarif(schema, document):
    validate(schema, document)
    for run in document["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                fail("ruleIndex names another rule than " + result["ruleId"])
        for location, region in regions(run["results"]):
            check_region(run, location, region)
    print(sum(len(run["results"]) for run in document["runs"]))


def check_gitlab(document):
    seen = set()
    for issue in document:
        if issue["severity"] not in ("info", "minor", "major", "critical", "blocker"):
            fail("severity " + issue["severity"])
        if not (issue["description"] and issue["check_name"]):
            fail("an empty text")
        path = issue["location"]["path"]
        if os.path.isabs(path) or path.startswith("./") or issue["location"]["lines"]["begin"] < 1:
            fail("location %s" % issue["location"])
        if issue["fingerprint"] in seen:
            fail("a fingerprint twice")
        seen.add(issue["fingerprint"])
    print(len(document))


def check_xml(path):
    root = ElementTree.parse(path).getroot()
    if root.tag == "testsuites":
        count = len(root.findall(".//failure"))
        if count != int(root.get("failures")) or len(root.findall(".//testcase")) != int(root.get("tests")):
            fail("the counts are wrong")
    else:
        count = len(root.findall("./file/error"))
    print(count)


def main(kind, *names):
    if kind == "xml":
        return check_xml(*names)
    with open(names[-1], encoding="utf-8") as file:
        document = json.load(file)
    if kind == "sarif":
        check_sarif(names[0], document)
    elif kind == "gitlab":
        check_gitlab(document)
    else:
        validate(names[0], document)


main(*sys.argv[1:])
