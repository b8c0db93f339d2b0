/*
 * The reports for other programs: SARIF, GitLab, GitHub, Checkstyle, JUnit; the
 * columns that SARIF counts, what each form must escape, and files that are
 * written whole or not at all.
 */
#include <CUnit/CUnit.h>
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "report/report.h"
#include "report/source.h"
#include "report/xml.h"
#include "suite.h"

/* ---- a folder with one source, and a report on it ---- */

struct bench {
	char folder[64];
	char path[96];
	struct diag_list diags;
	struct report_failure failure;
	struct report report;
};

static const struct report_rule rules[] = {
	{"rule-a", "send", "summary a", "rationale a", "bad();\n", "good();\n", SEVERITY_ERROR},
	{"rule-b", "lock", "summary b", "rationale b", NULL, NULL, SEVERITY_WARNING},
};

static void
bench_open(struct bench *bench, const char *name, const char *content)
{
	*bench = (struct bench){.folder = "/tmp/test_sinks.XXXXXX"};
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(bench->folder));
	CU_ASSERT_TRUE_FATAL(strlen(bench->folder) + strlen(name) + 1 < sizeof bench->path);
	strcat(strcat(strcpy(bench->path, bench->folder), "/"), name);
	CU_ASSERT_TRUE_FATAL(file_write(bench->path, content, strlen(content)));
	bench->failure = (struct report_failure){"/gone/b.c", "killed"};
	bench->report = (struct report){
		.diags = &bench->diags,
		.version = "1.2.3",
		.directory = bench->folder,
		.checked = 1,
		.rules = rules,
		.rule_count = 2,
		.exit_code = 1,
	};
}

static void
bench_close(struct bench *bench)
{
	unlink(bench->path);
	CU_ASSERT_EQUAL(rmdir(bench->folder), 0); /* nobody left anything there */
	diag_list_free(&bench->diags);
}

static struct location
at(const struct bench *bench, uint32_t line, uint32_t column, uint32_t end_column)
{
	return (struct location){bench->path, line, column, line, end_column};
}

/* An error with a reason, a note and a help; a fix is added by who needs it. */
static struct diag *
add_error(struct bench *bench)
{
	struct diag *diag = diag_add(&bench->diags, "rule-a", SEVERITY_ERROR, at(bench, 2, 9, 11),
				     "'x' is 100% <bad>, & more");

	diag->function = "ns::serve";
	diag_note(&bench->diags, diag, at(bench, 1, 1, 2), "because");
	vec_last(&diag->notes)->reason = true;
	diag_note(&bench->diags, diag, (struct location){0}, "somewhere");
	diag_help(&bench->diags, diag, "do this,\nor that");
	return diag;
}

/* What a sink writes. Free it. */
static char *
written(const struct report *report, const char *format)
{
	const struct text_style style = {0};
	char *bytes = NULL;
	size_t size;
	FILE *out = open_memstream(&bytes, &size);

	CU_ASSERT_TRUE(report_write(report, format, out, &style));
	fclose(out);
	return bytes;
}

static void
expect(const struct report *report, const char *format, const char *expected)
{
	char *bytes = written(report, format);

	CU_ASSERT_STRING_EQUAL(bytes, expected);
	if (strcmp(bytes, expected) != 0)
		fprintf(stderr, "got:\n%s\n", bytes);
	free(bytes);
}

/* ---- SARIF ---- */

/* Asserts that the value at the end of PATH ("runs.0.results.1.level") is, as compact JSON,
 * EXPECTED; NULL: that there is none. */
static void
expect_value(const json_t *root, const char *path, const char *expected)
{
	char key[64];
	const json_t *value = root;

	for (const char *part = path; *part && value; part += *part == '.') {
		size_t length = strcspn(part, ".");

		CU_ASSERT_TRUE_FATAL(length < sizeof key);
		memcpy(key, part, length);
		key[length] = '\0';
		value = json_is_array(value) ? json_array_get(value, strtoul(key, NULL, 10))
					     : json_object_get(value, key);
		part += length;
	}
	char *text = value ? json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY) : NULL;
	CU_ASSERT_TRUE(str_equal(text, expected));
	if (!str_equal(text, expected))
		fprintf(stderr, "%s is %s\n", path, text ? text : "missing");
	free(text);
}

static json_t *
sarif_of(const struct report *report)
{
	char *bytes = written(report, "sarif");
	json_t *root = json_loads(bytes, JSON_REJECT_DUPLICATES, NULL);

	CU_ASSERT_PTR_NOT_NULL_FATAL(root);
	free(bytes);
	return root;
}

static void
test_sarif_describes_the_run(void)
{
	struct bench bench;

	bench_open(&bench, "a.cpp", "\n");
	bench.report.failures = &bench.failure;
	bench.report.failure_count = 1;
	bench.report.exit_code = 3;
	json_t *root = sarif_of(&bench.report);
	expect_value(root, "version", "\"2.1.0\"");
	expect_value(root, "runs.0.columnKind", "\"utf16CodeUnits\"");
	expect_value(root, "runs.0.tool.driver.version", "\"1.2.3\"");
	expect_value(root, "runs.0.tool.driver.rules.0.id", "\"rule-a\"");
	expect_value(root, "runs.0.tool.driver.rules.0.help.markdown",
		     "\"rationale a\\n\\nReported:\\n\\n```cpp\\nbad();\\n```\\n\\nNot reported:"
		     "\\n\\n```cpp\\ngood();\\n```\\n\"");
	expect_value(root, "runs.0.tool.driver.rules.1.defaultConfiguration.level", "\"warning\"");
	expect_value(root, "runs.0.tool.driver.rules.1.properties.tags",
		     "[\"concurrency\",\"lock\"]");
	expect_value(root, "runs.0.results", "[]");
	expect_value(root, "runs.0.invocations.0.executionSuccessful", "false");
	expect_value(root, "runs.0.invocations.0.exitCode", "3");
	expect_value(root, "runs.0.invocations.0.toolExecutionNotifications",
		     "[{\"level\":\"error\",\"message\":{\"text\":\"killed\"},\"locations\":["
		     "{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"file:///gone/b.c\"}}}"
		     "]}]");
	json_decref(root);
	bench_close(&bench);
}

static void
test_sarif_result(void)
{
	struct bench bench;

	bench_open(&bench, "a.cpp", "first\n  int x = y;\n");
	add_error(&bench);
	json_t *root = sarif_of(&bench.report);
	expect_value(root, "runs.0.results.0.ruleId", "\"rule-a\"");
	expect_value(root, "runs.0.results.0.ruleIndex", "0");
	expect_value(root, "runs.0.results.0.level", "\"error\"");
	expect_value(root, "runs.0.results.0.message.text",
		     "\"'x' is 100% <bad>, & more\\nhelp: do this,\\nor that\"");
	expect_value(root, "runs.0.results.0.locations",
		     "[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"a.cpp\","
		     "\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":2,\"startColumn\":9,"
		     "\"endLine\":2,\"endColumn\":11}},\"logicalLocations\":[{"
		     "\"fullyQualifiedName\":\"ns::serve\",\"kind\":\"function\"}]}]");
	expect_value(root, "runs.0.results.0.relatedLocations.0.id", "1");
	expect_value(root, "runs.0.results.0.relatedLocations.0.message.text", "\"because\"");
	expect_value(root, "runs.0.results.0.relatedLocations.1",
		     "{\"id\":2,\"message\":{\"text\":\"somewhere\"}}");
	expect_value(root, "runs.0.results.0.fixes", NULL);
	char *fingerprint = NULL;
	CU_ASSERT_TRUE(asprintf(&fingerprint, "{\"sendsyncFingerprint/v1\":\"%s\"}",
				diag_fingerprint(&bench.diags, 0)) > 0);
	expect_value(root, "runs.0.results.0.partialFingerprints", fingerprint);
	free(fingerprint);
	json_decref(root);
	bench_close(&bench);
}

static void
test_sarif_code_flow_is_the_reason_chain(void)
{
	static const char flow[] = "runs.0.results.0.codeFlows.0.threadFlows.0.locations";
	struct bench bench;

	bench_open(&bench, "a.cpp", "first\n  int x = y;\n");
	add_error(&bench);
	struct diag *plain =
		diag_add(&bench.diags, "rule-b", SEVERITY_WARNING, at(&bench, 3, 1, 2), "other");
	diag_note(&bench.diags, plain, at(&bench, 1, 1, 2), "only related");
	json_t *root = sarif_of(&bench.report);
	struct text path = {0};
	text_printf(&path, "%s.0.location.message.text", flow);
	expect_value(root, text_str(&path), "\"'x' is 100% <bad>, & more\"");
	text_clear(&path);
	text_printf(&path, "%s.1.location.message.text", flow);
	expect_value(root, text_str(&path), "\"because\"");
	text_clear(&path);
	text_printf(&path, "%s.2", flow);
	expect_value(root, text_str(&path), NULL);
	text_free(&path);
	expect_value(root, "runs.0.results.1.codeFlows", NULL);
	json_decref(root);
	bench_close(&bench);
}

static void
test_sarif_fix(void)
{
	struct bench bench;

	bench_open(&bench, "a.cpp", "first\n  \xc3\xa9 = y;\n");
	struct diag *diag = add_error(&bench);
	struct diag_fix *fix = diag_add_fix(&bench.diags, diag, bench.path, "mend it");
	diag_add_edit(&bench.diags, fix, at(&bench, 2, 6, 7), "==");
	json_t *root = sarif_of(&bench.report);
	expect_value(root, "runs.0.results.0.fixes",
		     "[{\"description\":{\"text\":\"mend it\"},\"artifactChanges\":[{"
		     "\"artifactLocation\":{\"uri\":\"a.cpp\",\"uriBaseId\":\"%SRCROOT%\"},"
		     "\"replacements\":[{\"deletedRegion\":{\"startLine\":2,\"startColumn\":5,"
		     "\"endLine\":2,\"endColumn\":6},\"insertedContent\":{\"text\":\"==\"}}]}]}]");
	json_decref(root);
	bench_close(&bench);
}

static void
test_sarif_paths_are_uris(void)
{
	struct bench bench;

	bench_open(&bench, "a b%#\xc3\xa9.cpp", "x\n");
	diag_add(&bench.diags, "rule-c", SEVERITY_NOTE, at(&bench, 1, 1, 2), "m");
	json_t *root = sarif_of(&bench.report);
	expect_value(root, "runs.0.results.0.locations.0.physicalLocation.artifactLocation.uri",
		     "\"a%20b%25%23%C3%A9.cpp\"");
	expect_value(root, "runs.0.results.0.ruleIndex", NULL); /* nobody described rule-c */
	struct text uri = {0};
	text_printf(&uri, "{\"%%SRCROOT%%\":{\"uri\":\"file://%s/\"}}", bench.folder);
	expect_value(root, "runs.0.originalUriBaseIds", text_str(&uri));
	text_free(&uri);
	json_decref(root);
	bench_close(&bench);
}

static void
test_utf16_columns(void)
{
	/* a, e acute (2 bytes), a smiley (4 bytes, 2 units), a byte that is no UTF-8, b */
	static const char content[] = "\xef\xbb\xbf"
				      "ab\na\xc3\xa9\xf0\x9f\x98\x80\xff"
				      "b\n";
	static const uint32_t expected[][3] = {
		{1, 4, 1}, {1, 5, 2}, {2, 1, 1},  {2, 2, 2},  {2, 4, 3},
		{2, 8, 5}, {2, 9, 6}, {2, 10, 7}, {2, 12, 9}, /* behind the end */
		{9, 7, 7},                                    /* no such line */
	};
	struct source_cache cache = {0};
	struct bench bench;

	bench_open(&bench, "a.cpp", content);
	const struct source *source = source_open(&cache, bench.path);
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		CU_ASSERT_EQUAL(source_utf16_column(source, expected[i][0], expected[i][1]),
				expected[i][2]);
	source_cache_free(&cache);
	bench_close(&bench);
}

/* ---- GitLab ---- */

static void
test_gitlab(void)
{
	struct bench bench;

	bench_open(&bench, "a.cpp", "first\n  int x = y;\n");
	add_error(&bench);
	diag_add(&bench.diags, "rule-b", SEVERITY_WARNING,
		 (struct location){bench.path, 3, 1, 5, 2}, "wide");
	diag_add(&bench.diags, "rule-b", SEVERITY_NOTE, (struct location){0}, "nowhere");
	bench.report.failures = &bench.failure;
	bench.report.failure_count = 1;
	char *bytes = written(&bench.report, "gitlab");
	json_t *root = json_loads(bytes, 0, NULL);
	CU_ASSERT_PTR_NOT_NULL_FATAL(root);
	CU_ASSERT_EQUAL(json_array_size(root), 4);
	expect_value(root, "0.description", "\"'x' is 100% <bad>, & more\"");
	expect_value(root, "0.check_name", "\"rule-a\"");
	expect_value(root, "0.severity", "\"major\"");
	expect_value(root, "0.location", "{\"path\":\"a.cpp\",\"lines\":{\"begin\":2}}");
	expect_value(root, "1.severity", "\"minor\"");
	expect_value(root, "1.location.lines", "{\"begin\":3,\"end\":5}");
	expect_value(root, "2.severity", "\"info\"");
	expect_value(root, "2.location", "{\"path\":\".\",\"lines\":{\"begin\":1}}");
	expect_value(root, "3.severity", "\"blocker\"");
	expect_value(root, "3.description", "\"could not be analysed: killed\"");
	for (size_t i = 0; i < 4; i++)
		for (size_t k = 0; k < i; k++)
			CU_ASSERT_FALSE(json_equal(
				json_object_get(json_array_get(root, i), "fingerprint"),
				json_object_get(json_array_get(root, k), "fingerprint")));
	json_decref(root);
	free(bytes);
	bench_close(&bench);
}

/* ---- GitHub ---- */

static void
test_github(void)
{
	struct bench bench;

	bench_open(&bench, "a,b:c%.cpp", "first\n  int x = y;\n");
	add_error(&bench);
	diag_add(&bench.diags, "rule-b", SEVERITY_WARNING,
		 (struct location){bench.path, 3, 1, 5, 2}, "wide");
	diag_add(&bench.diags, "rule-b", SEVERITY_NOTE, (struct location){0}, "nowhere");
	bench.report.failures = &bench.failure;
	bench.report.failure_count = 1;
	expect(&bench.report, "github",
	       "::error file=a%2Cb%3Ac%25.cpp,line=2,endLine=2,col=9,endColumn=11,title=rule-a::"
	       "'x' is 100%25 <bad>, & more%0Anote: a,b:c%25.cpp:1: because%0Anote: somewhere"
	       "%0Ahelp: do this,%0Aor that\n"
	       "::warning file=a%2Cb%3Ac%25.cpp,line=3,endLine=5,title=rule-b::wide\n"
	       "::notice title=rule-b::nowhere\n"
	       "::error file=/gone/b.c,title=sendsync::could not be analysed: killed\n");
	bench_close(&bench);
}

/* A message cannot start a command of its own. */
static void
test_github_message_stays_in_its_line(void)
{
	struct bench bench;

	bench_open(&bench, "a.cpp", "x\n");
	diag_add(&bench.diags, "rule-a", SEVERITY_ERROR, at(&bench, 1, 1, 1),
		 "a\r\n::stop-commands::b\xff");
	expect(&bench.report, "github",
	       "::error file=a.cpp,line=1,endLine=1,col=1,title=rule-a::"
	       "a%0D%0A::stop-commands::b\xef\xbf\xbd\n");
	bench_close(&bench);
}

/* ---- XML ---- */

static void
test_xml_escapes(void)
{
	struct text text = {0};

	xml_attribute("m", "<a & \"b\">\n\t'c' \x01\xff \xc3\xa9 \xef\xbf\xbe", &text);
	CU_ASSERT_STRING_EQUAL(text_str(&text), " m=\"&lt;a &amp; &quot;b&quot;&gt;&#10;&#9;'c' "
						"\xef\xbf\xbd\xef\xbf\xbd \xc3\xa9 \xef\xbf\xbd\"");
	text_free(&text);
}

static void
test_checkstyle(void)
{
	struct bench bench;

	bench_open(&bench, "a.cpp", "first\n  int x = y;\n");
	add_error(&bench);
	diag_add(&bench.diags, "rule-b", SEVERITY_WARNING, at(&bench, 3, 0, 0), "second");
	diag_add(&bench.diags, "rule-b", SEVERITY_NOTE, (struct location){"/o.h", 1, 2, 1, 3},
		 "third");
	bench.report.failures = &bench.failure;
	bench.report.failure_count = 1;
	expect(&bench.report, "checkstyle",
	       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	       "<checkstyle version=\"8.0\">\n"
	       "  <file name=\"a.cpp\">\n"
	       "    <error line=\"2\" column=\"9\" severity=\"error\" message=\"'x' is 100% "
	       "&lt;bad&gt;, &amp; more\" source=\"sendsync.rule-a\"/>\n"
	       "    <error line=\"3\" severity=\"warning\" message=\"second\" "
	       "source=\"sendsync.rule-b\"/>\n"
	       "  </file>\n"
	       "  <file name=\"/o.h\">\n"
	       "    <error line=\"1\" column=\"2\" severity=\"info\" message=\"third\" "
	       "source=\"sendsync.rule-b\"/>\n"
	       "  </file>\n"
	       "  <file name=\"/gone/b.c\">\n"
	       "    <error line=\"1\" severity=\"error\" message=\"could not be analysed: killed\" "
	       "source=\"sendsync\"/>\n"
	       "  </file>\n"
	       "</checkstyle>\n");
	bench_close(&bench);
}

static void
test_junit(void)
{
	struct bench bench;

	bench_open(&bench, "a.cpp", "first\n  int x = y;\n");
	add_error(&bench);
	diag_add(&bench.diags, "rule-b", SEVERITY_NOTE, at(&bench, 3, 1, 2), "only a note");
	const char *const files[] = {bench.path, "/gone/b.c", "/clean.c", "/clean.c"};
	bench.report.failures = &bench.failure;
	bench.report.failure_count = 1;
	bench.report.main_files = files;
	bench.report.main_file_count = 4;
	expect(&bench.report, "junit",
	       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	       "<testsuites tests=\"4\" failures=\"1\" errors=\"1\">\n"
	       "  <testsuite name=\"sendsync\" tests=\"4\" failures=\"1\" errors=\"1\">\n"
	       "    <testcase classname=\"a.cpp\" name=\"rule-a at 2:9\">\n"
	       "      <failure type=\"error\" message=\"'x' is 100% &lt;bad&gt;, &amp; more\">"
	       "'x' is 100% &lt;bad&gt;, &amp; more [rule-a]&#10;a.cpp:1:1: note: because&#10;"
	       "note: somewhere&#10;help: do this,&#10;or that&#10;</failure>\n"
	       "    </testcase>\n"
	       "    <testcase classname=\"a.cpp\" name=\"rule-b at 3:1\">\n"
	       "      <system-out>only a note [rule-b]&#10;</system-out>\n"
	       "    </testcase>\n"
	       "    <testcase classname=\"/gone/b.c\" name=\"could not be analysed\">\n"
	       "      <error type=\"error\" message=\"killed\"/>\n"
	       "    </testcase>\n"
	       "    <testcase classname=\"/clean.c\" name=\"no findings\"/>\n"
	       "  </testsuite>\n"
	       "</testsuites>\n");
	bench_close(&bench);
}

/* ---- all of them ---- */

static void
test_a_full_device_is_noticed(void)
{
	static const char formats[] = REPORT_FORMATS;
	const struct text_style style = {0};
	struct bench bench;
	char name[32];

	bench_open(&bench, "a.cpp", "x\n");
	add_error(&bench);
	for (const char *at = formats; *at; at += *at == '|') {
		size_t length = strcspn(at, "|");
		FILE *full = fopen("/dev/full", "w");

		CU_ASSERT_TRUE_FATAL(full && length < sizeof name);
		memcpy(name, at, length);
		name[length] = '\0';
		CU_ASSERT_FALSE(report_write(&bench.report, name, full, &style));
		fclose(full);
		at += length;
	}
	bench_close(&bench);
}

/* ---- files ---- */

static void
expect_content(const char *path, const char *expected)
{
	struct text text = {0};

	CU_ASSERT_TRUE(text_read_file(&text, path));
	CU_ASSERT_STRING_EQUAL(text_str(&text), expected);
	text_free(&text);
}

static void
test_file_appears_when_all_is_there(void)
{
	struct file_writer writer;
	struct bench bench;

	bench_open(&bench, "a.txt", "old");
	CU_ASSERT_TRUE_FATAL(file_open(&writer, bench.path));
	fputs("new", writer.out);
	fflush(writer.out);
	expect_content(bench.path, "old");
	CU_ASSERT_TRUE(file_close(&writer, true));
	expect_content(bench.path, "new");
	CU_ASSERT_TRUE_FATAL(file_open(&writer, bench.path));
	fputs("half", writer.out);
	CU_ASSERT_TRUE(file_close(&writer, false));
	expect_content(bench.path, "new");
	bench_close(&bench);
}

static void
test_file_keeps_permissions_and_links(void)
{
	struct text link = {0};
	struct stat status;
	struct bench bench;

	bench_open(&bench, "a.txt", "old");
	text_printf(&link, "%s/link", bench.folder);
	CU_ASSERT_EQUAL_FATAL(symlink("a.txt", text_str(&link)), 0);
	CU_ASSERT_EQUAL_FATAL(chmod(bench.path, 0640), 0);
	CU_ASSERT_TRUE(file_write(text_str(&link), "new", 3));
	expect_content(bench.path, "new");
	CU_ASSERT_EQUAL(stat(bench.path, &status), 0);
	CU_ASSERT_EQUAL(status.st_mode & 0777, 0640);
	CU_ASSERT_EQUAL(lstat(text_str(&link), &status), 0);
	CU_ASSERT_TRUE(S_ISLNK(status.st_mode));
	unlink(text_str(&link));
	text_free(&link);
	bench_close(&bench);
}

static void
test_file_gets_the_usual_permissions(void)
{
	struct stat status;
	struct bench bench;
	mode_t mask = umask(027);

	bench_open(&bench, "a.txt", "new");
	umask(mask);
	CU_ASSERT_EQUAL(stat(bench.path, &status), 0);
	CU_ASSERT_EQUAL(status.st_mode & 0777, 0640);
	bench_close(&bench);
}

static void
test_file_errors(void)
{
	struct file_writer writer;

	CU_ASSERT_FALSE(file_open(&writer, "/no/such/folder/a.txt"));
	CU_ASSERT_EQUAL(errno, ENOENT);
	CU_ASSERT_FALSE(file_write("/dev/full", "new", 3));
	CU_ASSERT_EQUAL(errno, ENOSPC);
	CU_ASSERT_TRUE(file_write("/dev/null", "new", 3));
}

int
main(void)
{
	static const CU_TestInfo tests[] = {
		{"sarif: the run", test_sarif_describes_the_run},
		{"sarif: a result", test_sarif_result},
		{"sarif: code flows", test_sarif_code_flow_is_the_reason_chain},
		{"sarif: a fix", test_sarif_fix},
		{"sarif: paths are URIs", test_sarif_paths_are_uris},
		{"source: columns in UTF-16", test_utf16_columns},
		{"gitlab", test_gitlab},
		{"github", test_github},
		{"github: a message stays in its line", test_github_message_stays_in_its_line},
		{"xml: escapes", test_xml_escapes},
		{"checkstyle", test_checkstyle},
		{"junit", test_junit},
		{"all: a full device", test_a_full_device_is_noticed},
		{"file: appears when all is there", test_file_appears_when_all_is_there},
		{"file: permissions and links", test_file_keeps_permissions_and_links},
		{"file: permissions of a new one", test_file_gets_the_usual_permissions},
		{"file: errors", test_file_errors},
		CU_TEST_INFO_NULL,
	};

	return suite_run("sinks", tests);
}
