#include <future>
#include <string>
#include <vector>

static void upload(int part)
{
	(void)part;
}
void bad_branch(bool now, int parts)
{
	if (now)
		(void)std::async(std::launch::async, upload, 0); // expect: discarded-future
	else
		upload(0);
	while (parts-- > 0)
		upload(parts);
}
void bad_comma(int part)
{
	(void)std::async(upload, part), upload(part); // expect: discarded-future
}
