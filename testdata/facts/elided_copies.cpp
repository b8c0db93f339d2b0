// args: -std=c++14
// Before C++17 a temporary is moved into its variable, parameter or result; compilers leave it out.
struct S {
	S(int);
	S(S &&);
	operator bool() const;
	~S();
};
S make();
void use(S s);

S from_condition(bool b)
{
	S s = make();
	if (b)
		throw S(2);
	use(make());
	return s;
}

S converted()
{
	S s = 3;
	return S(s ? 4 : 5);
}
