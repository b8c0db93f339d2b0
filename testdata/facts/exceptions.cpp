// A call that may throw leads to the handlers of its own function, past the destructions.
struct guard {
	guard();
	~guard();
};
void risky();
void safe() noexcept;

int
handled()
{
	try {
		guard held;
		safe();
		risky();
	} catch (int code) {
		return code;
	}
	return 0;
}
